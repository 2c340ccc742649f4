"""What goes wrong with a yrkande that is written, signed or handed in."""

from __future__ import annotations

from binder.domain.errors import ErrorCode

SENTENCES: dict[ErrorCode, tuple[str, str]] = {
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
"""Swedish and English."""
