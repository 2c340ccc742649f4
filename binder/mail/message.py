"""The message to the registrar as a draft that mail programs open for sending."""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

from binder.domain.errors import BinderError, ErrorCode

_ADDRESS = re.compile(
    r"(?P<local>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@(?P<domain>[^\s@<>()\[\],;:\\\"]{1,253})"
)
"""One plain address; no display name, no list, no quoting: none of them is needed for a registrar."""

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)", re.IGNORECASE)
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


class Attachment(NamedTuple):
    """A further file of a message: its name, its kind such as "application/json", and its bytes."""

    name: str
    kind: str
    content: bytes


def draft_message(
    *,
    recipient: str,
    subject: str,
    text: str,
    file_name: str,
    pdf: bytes,
    copy_to: tuple[str, ...] = (),
    sender: str = "",
    beside: tuple[Attachment, ...] = (),
) -> bytes:
    """The message as ASCII bytes with CRLF line ends, the same bytes for the same arguments.

    `beside` goes with the PDF. There is no Date and no Message-ID: those are the mail program's when it is
    sent. `sender` is left out where it is no address. Raises BAD_ADDRESS; ValueError where subject or file
    name would break a line.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    to = checked_address(recipient)
    copies = [checked_address(address) for address in copy_to]
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["X-Unsent"] = "1"
    if is_address(sender):
        message["From"] = checked_address(sender)
    message["To"] = to
    if copies:
        message["Cc"] = ", ".join(copies)
    message["Subject"] = _unbroken(subject)
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=_unbroken(file_name))
    for more in beside:
        main, _, sub = more.kind.partition("/")
        message.add_attachment(more.content, maintype=main, subtype=sub, filename=_unbroken(more.name))
    message.set_boundary("motesparm-" + hashlib.sha256(pdf + text.encode()).hexdigest()[:32])
    return message.as_bytes()


def checked_address(address: str) -> str:
    """The address with its domain in ASCII; BAD_ADDRESS where it is not exactly one plain address."""
    found = _ADDRESS.fullmatch(address.strip(" "))
    local, domain = (found["local"], _ascii_domain(found["domain"])) if found else ("", "")
    labels = domain.split(".")
    is_plain = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    if not is_plain or local.startswith(".") or local.endswith(".") or ".." in local:
        raise BinderError(ErrorCode.BAD_ADDRESS, address=" ".join(address.split()))
    return f"{local}@{domain}"


def is_address(address: str) -> bool:
    """Whether `checked_address` takes it."""
    try:
        checked_address(address)
    except BinderError:
        return False
    return True


def _ascii_domain(domain: str) -> str:
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _unbroken(value: str) -> str:
    """A value that cannot begin a header of its own."""
    if _BREAKS.search(value):
        raise ValueError("a header's value must not break the line")
    return value
