"""The user's trouble, told apart from our bugs: codes without sentences."""

from __future__ import annotations

from enum import StrEnum

from binder.domain.binder_error import BinderError

__all__ = ["BinderError", "Cancelled", "ErrorCode"]


class ErrorCode(StrEnum):
    """What can go wrong outside the program; `wording.errors` has the sentence for each."""

    WRONG_KEY = "wrong-key"
    NO_KEY = "no-key"
    KEY_FILE_DAMAGED = "key-file-damaged"
    NO_BINDER = "no-binder"
    BINDER_EXISTS = "binder-exists"
    BINDER_DAMAGED = "binder-damaged"
    BINDER_NEWER = "binder-newer"
    BINDER_IN_USE = "binder-in-use"
    BINDER_NOT_ENCRYPTED = "binder-not-encrypted"
    PASSPHRASE_TOO_SHORT = "passphrase-too-short"
    DISK_FULL = "disk-full"
    CANNOT_WRITE = "cannot-write"
    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FILE_KIND_UNKNOWN = "file-kind-unknown"
    ARCHIVE_UNSAFE = "archive-unsafe"
    ARCHIVE_TOO_LARGE = "archive-too-large"
    ARCHIVE_NESTED = "archive-nested"
    ARCHIVE_PASSWORD = "archive-password"
    PAPER_DAMAGED = "paper-damaged"
    PDF_DAMAGED = "pdf-damaged"
    PDF_WITHOUT_TEXT = "pdf-without-text"
    PAGE_DAMAGED = "page-damaged"
    PDF_PASSWORD = "pdf-password"
    READING_TOOK_TOO_LONG = "reading-took-too-long"
    NO_AGENDA_FOUND = "no-agenda-found"
    MERGE_UNANSWERED = "merge-unanswered"
    MERGE_OUTDATED = "merge-outdated"
    MEETING_UNCERTAIN = "meeting-uncertain"
    NOT_FOUND = "not-found"
    NO_NOTES = "no-notes"
    NOTES_UNREADABLE = "notes-unreadable"
    NOTES_PAPER_UNKNOWN = "notes-paper-unknown"
    GLYPH_MISSING = "glyph-missing"
    DRAFT_FINALISED = "draft-finalised"
    DRAFT_NOT_READY = "draft-not-ready"
    IDENTITY_UNREADABLE = "identity-unreadable"
    IDENTITY_WITHOUT_NAME = "identity-without-name"
    IDENTITY_WRONG_PASSWORD = "identity-wrong-password"
    CERTIFICATE_REVOKED = "certificate-revoked"
    CERTIFICATE_NOT_VALID_NOW = "certificate-not-valid-now"
    SIGNING_FAILED = "signing-failed"
    SIGNATURE_FIELD_MISSING = "signature-field-missing"
    SIGNED_PAPER_TAMPERED = "signed-paper-tampered"
    SIGNED_APART = "signed-apart"
    PAPER_NOT_TO_SIGN = "paper-not-to-sign"
    TIMESTAMP_FAILED = "timestamp-failed"
    CARD_SUPPORT_MISSING = "card-support-missing"
    CARD_MODULE_UNUSABLE = "card-module-unusable"
    CARD_NOT_THERE = "card-not-there"
    CARD_WITHOUT_IDENTITY = "card-without-identity"
    CARD_WRONG_PIN = "card-wrong-pin"
    PICTURE_UNUSABLE = "picture-unusable"
    MAIL_PROGRAM_MISSING = "mail-program-missing"
    BAD_ADDRESS = "bad-address"
    PROFILE_INVALID = "profile-invalid"
    LOGO_UNREADABLE = "logo-unreadable"
    TOO_MANY_ATTACHED = "too-many-attached"
    NOT_TO_ATTACH = "not-to-attach"
    CONFIDENTIAL = "confidential"
    NOTES_CONFIDENTIAL = "notes-confidential"


UNREADABLE = frozenset(
    {
        ErrorCode.FILE_MISSING,
        ErrorCode.FILE_EMPTY,
        ErrorCode.FILE_UNREADABLE,
        ErrorCode.FILE_KIND_UNKNOWN,
        ErrorCode.PAPER_DAMAGED,
        ErrorCode.PDF_DAMAGED,
        ErrorCode.PDF_PASSWORD,
    }
)
"""Trouble that lies in the file itself: trying again gives the same."""


class Cancelled(Exception):  # noqa: N818 - the user's wish, not an error
    """The user pressed Avbryt; nothing of the step that was going on has been kept."""
