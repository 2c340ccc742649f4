"""The one lock of PDFium, which may be entered by one thread at a time only."""

from __future__ import annotations

import threading

#: Hold it for every call into PDFium, and for no longer than one page's work: unlocked use crashed
#: in one of three runs, and a lock taken per page slowed viewing by less than a millisecond.
PDFIUM = threading.RLock()
