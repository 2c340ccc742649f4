"""What each trouble is called in plain Swedish and English: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode

LANGUAGES = ("sv", "en")

SENTENCES: dict[ErrorCode, tuple[str, str]] = {
    ErrorCode.WRONG_KEY: (
        (
            "Lösenfrasen öppnar inte pärmen. Ingenting har ändrats. Försök igen, eller använd "
            "återställningskoden."
        ),
        (
            "The passphrase does not open the binder. Nothing has been changed. Try again, or use the "
            "recovery code."
        ),
    ),
    ErrorCode.NO_BINDER: (
        "Det finns ingen pärm i {folder}. Ingenting har ändrats. Välj en annan mapp eller skapa en ny pärm.",
        (
            "There is no binder in {folder}. Nothing has been changed. Choose another folder or make a new "
            "binder."
        ),
    ),
    ErrorCode.BINDER_EXISTS: (
        "Det finns redan en pärm i {folder}. Den är orörd. Öppna den, eller välj en annan mapp för den nya.",
        (
            "There is already a binder in {folder}. It is untouched. Open it, or choose another folder for "
            "the new one."
        ),
    ),
    ErrorCode.BINDER_DAMAGED: (
        (
            "Pärmen är skadad och öppnades inte. Ingenting har skrivits i den. Återställ den från en "
            "säkerhetskopia."
        ),
        "The binder is damaged and was not opened. Nothing has been written to it. Restore it from a backup.",
    ),
    ErrorCode.BINDER_NEWER: (
        (
            "Pärmen är skriven med en nyare version av programmet. Den är orörd. Uppdatera programmet och "
            "försök igen."
        ),
        (
            "The binder was written by a newer version of the program. It is untouched. Update the program "
            "and try again."
        ),
    ),
    ErrorCode.BINDER_IN_USE: (
        (
            "Pärmen är redan öppen i ett annat fönster. Ingenting har ändrats. Stäng det andra fönstret "
            "och försök igen."
        ),
        (
            "The binder is already open in another window. Nothing has been changed. Close that window and "
            "try again."
        ),
    ),
    ErrorCode.BINDER_NOT_ENCRYPTED: (
        "Pärmen kunde inte krypteras på den här datorn. Därför skrevs ingenting. Installera om programmet.",
        "The binder could not be encrypted on this computer. So nothing was written. Reinstall the program.",
    ),
    ErrorCode.PASSPHRASE_TOO_SHORT: (
        (
            "Lösenfrasen är för kort. Ingenting har sparats. Välj en med minst {minimum} tecken, gärna "
            "några vanliga ord."
        ),
        (
            "The passphrase is too short. Nothing has been saved. Choose at least {minimum} characters, "
            "such as a few words."
        ),
    ),
    ErrorCode.DISK_FULL: (
        (
            "Disken är full. Det som fanns i pärmen är kvar, men det sista sparades inte. Frigör plats och "
            "försök igen."
        ),
        (
            "The disk is full. What was in the binder is kept, but the last step was not saved. Free some "
            "space and try again."
        ),
    ),
    ErrorCode.CANNOT_WRITE: (
        (
            "Det gick inte att skriva till {path}. Det som fanns där är kvar. Välj en annan plats eller se "
            "över behörigheten."
        ),
        "Could not write to {path}. What was there is kept. Choose another place or check the permissions.",
    ),
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
        "{path} är tom. Ingenting har sparats. Hämta filen på nytt.",
        "{path} is empty. Nothing has been saved. Fetch the file again.",
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
    ErrorCode.NOT_FOUND: (
        "Det du sökte finns inte längre i pärmen. Ingenting har ändrats. Gå tillbaka till dagordningen.",
        "What you looked for is no longer in the binder. Nothing has been changed. Go back to the agenda.",
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
    ErrorCode.GLYPH_MISSING: (
        "Tecknet {characters} kan inte skrivas i PDF-filen. Texten är kvar. Byt ut tecknet och försök igen.",
        "The character {characters} cannot be set in the PDF. The text is kept. Replace it and try again.",
    ),
    ErrorCode.DRAFT_NOT_READY: (
        (
            "Yrkandet har brister som måste åtgärdas före signering. Texten är kvar. Gå igenom listan "
            "bredvid texten."
        ),
        (
            "The paper has faults that must be mended before signing. The text is kept. Go through the "
            "list beside it."
        ),
    ),
    ErrorCode.IDENTITY_UNREADABLE: (
        (
            "Underskriftsfilen {path} gick inte att läsa. Din nuvarande underskrift är kvar. Välj en fil "
            "av typen .p12 eller .pfx."
        ),
        (
            "The identity file {path} could not be read. Your present identity is kept. Choose a .p12 or "
            ".pfx file."
        ),
    ),
    ErrorCode.IDENTITY_WITHOUT_NAME: (
        "Underskriften behöver ett namn. Ingenting har signerats. Skriv ditt namn i inställningarna.",
        "The signature needs a name. Nothing has been signed. Enter your name in the settings.",
    ),
    ErrorCode.IDENTITY_WRONG_PASSWORD: (
        "Lösenordet öppnar inte underskriftsfilen. Din nuvarande underskrift är kvar. Försök igen.",
        "The password does not open the identity file. Your present identity is kept. Try again.",
    ),
    ErrorCode.CERTIFICATE_NOT_VALID_NOW: (
        (
            "Certifikatet gäller inte i dag. Ingenting har signerats. Byt till ett giltigt certifikat "
            "eller skapa ett nytt."
        ),
        (
            "The certificate is not valid today. Nothing has been signed. Change to a valid one or make a "
            "new one."
        ),
    ),
    ErrorCode.CERTIFICATE_REVOKED: (
        (
            "Certifikatet för {names} är återkallat sedan {date}, svarar utfärdaren. Ingenting har "
            "signerats. Välj ett annat certifikat i Min underskrift."
        ),
        (
            "The certificate of {names} has been revoked since {date}, its issuer answers. Nothing has been "
            "signed. Choose another in My signature."
        ),
    ),
    ErrorCode.SIGNING_FAILED: (
        "Signeringen lyckades inte. Yrkandet är kvar som utkast. Försök igen.",
        "Signing did not succeed. The paper is kept as a draft. Try again.",
    ),
    ErrorCode.SIGNATURE_FIELD_MISSING: (
        "PDF-filen har inget fält för underskriften. Den är orörd. Skapa PDF-filen på nytt från utkastet.",
        "The PDF has no field for the signature. It is untouched. Make the PDF anew from the draft.",
    ),
    ErrorCode.SIGNED_PAPER_TAMPERED: (
        (
            "{path} är ändrad efter att någon skrev under: underskrifterna gäller inte längre. Ingenting har "
            "sparats eller skrivits under. Be avsändaren om den fil som senast skrevs under."
        ),
        (
            "{path} was changed after somebody signed it: the signatures no longer hold. Nothing has been "
            "saved or signed. Ask the sender for the file as it was last signed."
        ),
    ),
    ErrorCode.SIGNED_APART: (
        (
            "{path} ser ut att vara samma handling, men ingen underskrift står i båda: det går inte att se "
            "om texten är densamma. Din version är kvar. Skicka den för underskrift en gång till."
        ),
        (
            "{path} seems to be the same paper, but no signature stands in both: it cannot be seen whether "
            "the text is the same. Your version is kept. Send it for signing once more."
        ),
    ),
    ErrorCode.PAPER_NOT_TO_SIGN: (
        "{path} har inget tomt fält för en underskrift. Ingenting har sparats.",
        "{path} has no empty field for a signature. Nothing has been saved.",
    ),
    ErrorCode.TIMESTAMP_FAILED: (
        (
            "Tidsstämpeltjänsten {server} svarade inte som den ska. Ingenting har signerats. Försök igen, "
            "eller signera utan tidsstämpel."
        ),
        (
            "The time-stamp service {server} did not answer as it should. Nothing has been signed. Try "
            "again, or sign without a time-stamp."
        ),
    ),
    ErrorCode.CARD_SUPPORT_MISSING: (
        (
            "Stödet för kort och stickor är inte installerat. Din nuvarande underskrift är kvar. Installera "
            "tillägget card (python-pkcs11) och starta om programmet."
        ),
        (
            "Support for cards and sticks is not installed. Your present identity is kept. Install the extra "
            "card (python-pkcs11) and start the program again."
        ),
    ),
    ErrorCode.CARD_MODULE_UNUSABLE: (
        (
            "{path} går inte att använda som drivrutin för kort. Din nuvarande underskrift är kvar. Välj "
            "filen som kortets tillverkare anger för PKCS#11."
        ),
        (
            "{path} cannot be used as a driver for cards. Your present identity is kept. Choose the file "
            "that the maker of the card names for PKCS#11."
        ),
    ),
    ErrorCode.CARD_NOT_THERE: (
        "Kortet sitter inte i. Ingenting har signerats. Sätt i det och försök igen.",
        "The card is not there. Nothing has been signed. Insert it and try again.",
    ),
    ErrorCode.CARD_WITHOUT_IDENTITY: (
        (
            "På kortet finns ingen nyckel med certifikat som kan skriva under. Din nuvarande underskrift är "
            "kvar. Kontrollera att det är rätt kort."
        ),
        (
            "The card has no key with a certificate that can sign. Your present identity is kept. Make sure "
            "that it is the right card."
        ),
    ),
    ErrorCode.CARD_WRONG_PIN: (
        (
            "Pinkoden stämmer inte. Ingenting har signerats. Kontrollera koden innan du försöker igen: "
            "kortet spärras efter några försök."
        ),
        (
            "The PIN is not right. Nothing has been signed. Check it before you try again: the card is "
            "locked after a few attempts."
        ),
    ),
    ErrorCode.PICTURE_UNUSABLE: (
        (
            "{path} går inte att använda som namnteckning. Ingenting har ändrats. Välj en PNG- eller "
            "JPEG-bild av namnteckningen med mörkt bläck på ljust papper, högst 10 MB."
        ),
        (
            "{path} cannot be used as a signature. Nothing has been changed. Choose a PNG or JPEG picture of "
            "it with dark ink on light paper, 10 MB at most."
        ),
    ),
    ErrorCode.NO_REGISTRAR_ADDRESS: (
        (
            "Adressen till registratorn för {body} är inte känd. Det signerade yrkandet är kvar i "
            "utkorgen. Skriv in adressen."
        ),
        (
            "The registrar's address for {body} is not known. The signed paper is kept in the outbox. "
            "Enter the address."
        ),
    ),
    ErrorCode.MAIL_PROGRAM_MISSING: (
        (
            "Inget e-postprogram svarade. Brevet är sparat som {path}. Öppna det därifrån eller bifoga "
            "PDF-filen själv."
        ),
        (
            "No mail program answered. The message is saved as {path}. Open it from there or attach the "
            "PDF yourself."
        ),
    ),
    ErrorCode.BAD_ADDRESS: (
        "{address} ser inte ut som en e-postadress. Ingenting har skickats. Rätta adressen.",
        "{address} does not look like an e-mail address. Nothing has been sent. Correct it.",
    ),
    ErrorCode.CONFIDENTIAL: (
        "Handlingen är sekretessbelagd: dess ord lämnar inte pärmen. Ta bort märkningen om den är fel.",
        "The paper is confidential: its words do not leave the binder. Take the mark off if it is wrong.",
    ),
    ErrorCode.NOTES_CONFIDENTIAL: (
        "Alla anteckningarna hör till sekretessbelagda handlingar och finns kvar. Ingenting har skrivits.",
        "All the notes belong to confidential papers. Nothing was written; they are still in the binder.",
    ),
    ErrorCode.PROFILE_INVALID: (
        (
            "Kommunfilen {file} kan inte användas: {key} ska vara {expected}. Filen är orörd. Rätta den "
            "och försök igen."
        ),
        (
            "The municipality file {file} cannot be used: {key} must be {expected}. It is untouched. "
            "Correct it and try again."
        ),
    ),
    ErrorCode.TOO_MANY_ATTACHED: (
        (
            "Bilagorna har fler än 40 sidor och kan inte läggas in som sidor i papperet. Det skrivna är "
            "kvar. Välj under Kommunens uppgifter att bilagor följer med som egna filer, eller ta bort någon."
        ),
        (
            "The attachments have more than 40 pages and cannot be pages of the paper. What is written "
            "is kept. Choose under The municipality's data that attachments go as files of their own, or "
            "remove one."
        ),
    ),
    ErrorCode.NOT_TO_ATTACH: (
        (
            "{path} kan inte bifogas: bara PDF och bilder (PNG, JPEG) på högst 25 MB. "
            "Ingenting har ändrats. Spara filen som PDF och försök igen."
        ),
        (
            "{path} cannot be attached: only PDF and pictures (PNG, JPEG) of at most 25 MB. "
            "Nothing has been changed. Save the file as PDF and try again."
        ),
    ),
    ErrorCode.LOGO_UNREADABLE: (
        (
            "Bilden i brevhuvudet gick inte att läsa. Det skrivna är kvar. Välj en PNG- eller JPEG-bild på "
            "högst 512 kB under Inställningar, Kommunens uppgifter, eller ta bort bilden."
        ),
        (
            "The picture in the letterhead could not be read. What is written is kept. Choose a PNG or JPEG "
            "picture of at most 512 kB under Settings, The municipality's data, or remove it."
        ),
    ),
    ErrorCode.BAD_SETTINGS: (
        (
            "Inställningsfilen gick inte att läsa. Pärmen är orörd. Standardinställningarna gäller tills "
            "du ändrar dem."
        ),
        (
            "The settings file could not be read. The binder is untouched. The default settings apply "
            "until you change them."
        ),
    ),
    ErrorCode.NO_KEY: (
        "Pärmen är låst och datorn minns inte nyckeln. Ingenting har ändrats. Skriv lösenfrasen.",
        (
            "The binder is locked and this computer does not remember the key. Nothing"
            " has been changed. Enter the passphrase."
        ),
    ),
    ErrorCode.KEY_FILE_DAMAGED: (
        "Filen key.json i pärmens mapp är skadad. Pärmen är orörd. Återställ filen från en säkerhetskopia.",
        (
            "The file key.json in the binder's folder is damaged. The binder is untouched."
            " Restore the file from a backup."
        ),
    ),
    ErrorCode.PAPER_DAMAGED: (
        "En fil i pärmen är inte längre som den togs emot. Allt annat är kvar. Läs in handlingen igen.",
        "A file in the binder is no longer as it was received. All else is kept. Import the paper again.",
    ),
    ErrorCode.DRAFT_FINALISED: (
        (
            "Texten är signerad och kan inte ändras. Den är kvar som den var. Öppna den"
            " för revidering och skriv där."
        ),
        (
            "The text is signed and cannot be changed. It is kept as it was. Open it"
            " for revision and write there."
        ),
    ),
}

_FALLBACKS: dict[str, dict[str, str]] = {
    "sv": {
        "path": "filen",
        "file": "filen",
        "folder": "mappen",
        "minimum": "12",
        "characters": "i texten",
        "body": "organet",
        "address": "Texten",
        "key": "ett värde",
        "expected": "av en annan sort",
        "date": "en tid",
        "names": "någon",
        "server": "du har valt",
    },
    "en": {
        "path": "the file",
        "file": "the file",
        "folder": "the folder",
        "minimum": "12",
        "characters": "in the text",
        "body": "the body",
        "address": "The text",
        "key": "a value",
        "expected": "of another kind",
        "names": "somebody",
        "date": "some time",
        "server": "of your choice",
    },
}

# Services name the same thing in more than one way; the sentence knows one of them.
_ALIASES = {"path": ("file", "file_name", "name"), "folder": ("path",), "characters": ("character", "chars")}


def sentence(error: BinderError, language: str = "sv") -> str:
    """What happened, what was kept and what to do; a detail that is missing gets a general word."""
    tongue = language if language in LANGUAGES else "sv"
    template = SENTENCES[error.code][LANGUAGES.index(tongue)]
    details = _Details(error.details, _FALLBACKS[tongue])
    text = template.format_map(details)
    # A file's name is printed as it is, also first in a sentence; a general word begins with a capital.
    return text if _begins_with_detail(template, details) else text[:1].upper() + text[1:]


def _begins_with_detail(template: str, details: _Details) -> bool:
    name, _, _ = template.removeprefix("{").partition("}")
    return template.startswith("{") and details.has(name)


class _Details(dict[str, str]):
    """The error's details as words, with a general word where one is missing."""

    def __init__(self, details: Mapping[str, object], fallbacks: Mapping[str, str]) -> None:
        super().__init__({key: _words(value) for key, value in details.items() if value is not None})
        self._fallbacks = fallbacks

    def has(self, key: str) -> bool:
        """Whether the error itself has the detail, by this name or another for the same."""
        return any(name in self for name in (key, *_ALIASES.get(key, ())))

    def __missing__(self, key: str) -> str:
        for alias in _ALIASES.get(key, ()):
            if alias in self:
                return self[alias]
        return self._fallbacks.get(key, "…")


def _words(value: object) -> str:
    if isinstance(value, Path):
        return value.name or str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(part) for part in value)
    return str(value)
