"""What goes wrong with the binder itself: key, disk, settings."""

from __future__ import annotations

from binder.domain.errors import ErrorCode

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
    ErrorCode.NOT_FOUND: (
        "Det du sökte finns inte längre i pärmen. Ingenting har ändrats. Gå tillbaka till dagordningen.",
        "What you looked for is no longer in the binder. Nothing has been changed. Go back to the agenda.",
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
}
"""Swedish and English."""
