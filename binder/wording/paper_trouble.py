"""What goes wrong with files that are received, read or noted on."""

from __future__ import annotations

from binder.domain.errors import ErrorCode

SENTENCES: dict[ErrorCode, tuple[str, str]] = {
    ErrorCode.FILE_MISSING: (
        "{path} finns inte. Ingenting har ändrats. Kontrollera namnet och platsen.",
        "{path} does not exist. Nothing has been changed. Check the name and the place.",
    ),
    ErrorCode.FILE_UNREADABLE: (
        (
            "{path} gick inte att läsa. Ingenting har sparats. Kontrollera att filen är hel och att du får "
            "öppna den."
        ),
        (
            "{path} could not be read. Nothing has been saved. Check that the file is whole and that you "
            "may open it."
        ),
    ),
    ErrorCode.FILE_EMPTY: (
        "{path} är tom. Ingenting har sparats. Hämta den på nytt.",
        "{path} is empty. Nothing has been saved. Fetch it again.",
    ),
    ErrorCode.ARCHIVE_UNSAFE: (
        (
            "Filen {path} innehåller namn som pekar utanför den och packades inte upp. Ingenting har "
            "sparats. Be avsändaren skicka handlingarna en och en."
        ),
        (
            "The file {path} holds names that lead out of it and was not unpacked. Nothing has been saved. "
            "Ask the sender for the papers one by one."
        ),
    ),
    ErrorCode.ARCHIVE_TOO_LARGE: (
        (
            "Filen {path} packar upp till mer än pärmen tar emot på en gång. Ingenting har sparats. Packa "
            "upp den själv och läs in en del i taget."
        ),
        (
            "The file {path} unpacks to more than the binder takes at once. Nothing has been saved. Unpack "
            "it yourself and read in a part at a time."
        ),
    ),
    ErrorCode.ARCHIVE_NESTED: (
        (
            "Filen {path} innehåller en packad fil i sig. Ingenting har sparats. Packa upp den själv och "
            "läs in mappen."
        ),
        (
            "The file {path} holds another packed file. Nothing has been saved. Unpack it yourself and "
            "read in the folder."
        ),
    ),
    ErrorCode.ARCHIVE_PASSWORD: (
        (
            "Filen {path} är låst med lösenord. Ingenting har sparats. Packa upp den med lösenordet och läs "
            "in mappen."
        ),
        (
            "The file {path} is locked with a password. Nothing has been saved. Unpack it with the password "
            "and read in the folder."
        ),
    ),
    ErrorCode.FILE_TOO_LARGE: (
        "{path} är för stor. Ingenting har sparats. Dela upp filen eller be registratorn om en mindre.",
        "{path} is too large. Nothing has been saved. Split the file or ask the registrar for a smaller one.",
    ),
    ErrorCode.FILE_KIND_UNKNOWN: (
        (
            "{path} är av en sort som programmet inte läser. Ingenting har sparats. Spara den som PDF och "
            "försök igen."
        ),
        (
            "{path} is of a kind that the program does not read. Nothing has been saved. Save it as PDF "
            "and try again."
        ),
    ),
    ErrorCode.PDF_DAMAGED: (
        (
            "PDF-filen {path} är skadad. Ingenting har sparats. Hämta den på nytt eller be registratorn om "
            "en ny."
        ),
        (
            "The PDF {path} is damaged. Nothing has been saved. Fetch it again or ask the registrar for a "
            "new one."
        ),
    ),
    ErrorCode.PDF_WITHOUT_TEXT: (
        (
            "PDF-filen {path} har ingen text, som när ett papper är inskannat, och kan inte granskas. "
            "Ingenting har ändrats. Granska filen som texten skrevs i."
        ),
        (
            "The PDF {path} has no text, as when a paper is scanned, and cannot be checked. Nothing has "
            "been changed. Check the file that the text was written in."
        ),
    ),
    ErrorCode.PAGE_DAMAGED: (
        (
            "Sidan {page} är skadad och kan inte visas. Resten av handlingen är kvar. Be registratorn om "
            "en ny fil."
        ),
        (
            "Page {page} is damaged and cannot be shown. The rest of the paper is kept. Ask the registrar "
            "for a new file."
        ),
    ),
    ErrorCode.PDF_PASSWORD: (
        (
            "PDF-filen {path} är låst med lösenord. Ingenting har sparats. Be avsändaren om en fil utan "
            "lösenord."
        ),
        (
            "The PDF {path} is locked with a password. Nothing has been saved. Ask the sender for one "
            "without a password."
        ),
    ),
    ErrorCode.READING_TOOK_TOO_LONG: (
        (
            "Läsningen av {path} tog för lång tid och avbröts. Ingenting har sparats. Försök igen eller "
            "dela upp filen."
        ),
        "Reading {path} took too long and was stopped. Nothing has been saved. Try again or split the file.",
    ),
    ErrorCode.NO_AGENDA_FOUND: (
        (
            "Ingen ärendelista hittades i {path}. Ingenting har sparats. Du kan lägga in mötet och "
            "ärendena för hand."
        ),
        (
            "No agenda was found in {path}. Nothing has been saved. You can enter the meeting and its "
            "items by hand."
        ),
    ),
    ErrorCode.MERGE_UNANSWERED: (
        (
            "Något i filen är osäkert och måste avgöras först ({count}). Ingenting har ändrats. Öppna filen "
            "i fönstret och svara på frågorna där."
        ),
        (
            "Something in the file is uncertain and must be settled first ({count}). Nothing has been "
            "changed. Open the file in the window and answer the questions there."
        ),
    ),
    ErrorCode.MERGE_OUTDATED: (
        (
            "Sammanträdet eller filen har ändrats sedan den granskades. Ingenting har sparats. Läs in filen "
            "igen."
        ),
        (
            "The meeting or the file has changed since it was looked over. Nothing has been saved. Read the "
            "file in again."
        ),
    ),
    ErrorCode.MEETING_UNCERTAIN: (
        (
            "Det framgår inte säkert vilket sammanträde {path} hör till. Ingenting har sparats. Öppna filen "
            "i fönstret och välj sammanträde där."
        ),
        (
            "It is not certain which meeting {path} belongs to. Nothing has been saved. Open the file in the "
            "window and choose the meeting there."
        ),
    ),
    ErrorCode.NO_NOTES: (
        "Här finns inga anteckningar att exportera. Ingenting har skrivits. Anteckna först.",
        "There are no notes to export here. Nothing has been written. Make a note first.",
    ),
    ErrorCode.NOTES_UNREADABLE: (
        (
            "{path} går inte att läsa som anteckningar. Ingenting har ändrats. Filen ska vara XFDF eller "
            "JSON-LD (W3C Web Annotation)."
        ),
        (
            "{path} cannot be read as notes. Nothing has been changed. The file should be XFDF or JSON-LD "
            "(W3C Web Annotation)."
        ),
    ),
    ErrorCode.NOTES_PAPER_UNKNOWN: (
        (
            "{path} säger inte vilken handling anteckningarna hör till, och orden finns inte i pärmen. "
            "Ingenting har ändrats. Öppna handlingen och läs in filen därifrån."
        ),
        (
            "{path} does not say which paper its notes belong to, and their words are not in the binder. "
            "Nothing has been changed. Open the paper and read the file in from there."
        ),
    ),
    ErrorCode.CONFIDENTIAL: (
        "Handlingen är sekretessbelagd: dess ord lämnar inte pärmen. Ta bort märkningen om den är fel.",
        "The paper is confidential: its words do not leave the binder. Take the mark off if it is wrong.",
    ),
    ErrorCode.NOTES_CONFIDENTIAL: (
        "Alla anteckningarna hör till sekretessbelagda handlingar och finns kvar. Ingenting har skrivits.",
        "All the notes belong to confidential papers. Nothing was written; they are still in the binder.",
    ),
    ErrorCode.PAPER_DAMAGED: (
        "En fil i pärmen är inte längre som den togs emot. Allt annat är kvar. Läs in handlingen igen.",
        "A file in the binder is no longer as it was received. All else is kept. Import the paper again.",
    ),
}
"""Swedish and English."""
