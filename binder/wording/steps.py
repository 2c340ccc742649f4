"""What a step that can be undone is called: services name it in Swedish, the English stands here."""

from __future__ import annotations

ENGLISH = {
    "Anteckna andras yrkande": "Note others' proposal",
    "Anteckna på handlingen": "Note on paper",
    "Anteckna på sammanträdet": "Note on meeting",
    "Anteckna på sidan": "Note on page",
    "Anteckna på stället": "Note on the spot",
    "Anteckna på ärendet": "Note on item",
    "Anteckna reservation": "Note reservation",
    "Anteckna utgången": "Note outcome",
    "Avstå från att skriva under": "Refuse to sign",
    "Behåll vid den gamla texten": "Keep at the old text",
    "Bekräfta anteckningens plats": "Confirm the note's place",
    "Bekräftad av registratorn": "Confirmed by the registrar",
    "Byt underskrift": "Change identity",
    "Dra tillbaka underskrift": "Take back signature",
    "Flytta anteckning": "Move note",
    "Flytta anteckningar till ny version": "Move notes to the new version",
    "Förnya underskrift": "Renew identity",
    "Importera underskrift": "Import signature",
    "Kommentera": "Comment",
    "Lägg till i ordlistan": "Add to the dictionary",
    "Lägg in sammanträde": "Enter meeting",
    "Lägg till handling": "Add paper",
    "Lägg till kort": "Add card",
    "Lägg till ärende": "Add item",
    "Läs in anteckningar": "Read in notes",
    "Läs in kallelse": "Read in kallelse",
    "Läs in komplettering": "Read in supplement",
    "Markera som läst": "Mark as read",
    "Markera som mindre viktig": "Mark as less important",
    "Markera som mindre viktiga": "Mark as less important",
    "Markera som oläst": "Mark as unread",
    "Markera som viktig": "Mark as important",
    "Markera som viktiga": "Mark as important",
    "Markera text": "Highlight text",
    "Rita": "Draw",
    "Signera": "Sign",
    "Skapa underskrift": "Create signature",
    "Skicka vidare för underskrift": "Send on for signing",
    "Skickad enligt dig": "Sent, as you say",
    "Skriv under": "Sign colleague's paper",
    "Spara namnteckning": "Keep drawn signature",
    "Stryk under text": "Underline text",
    "Stryk över text": "Strike out text",
    "Sudda": "Rub out",
    "Ta bort andras yrkande": "Remove others' proposal",
    "Ta bort ur ordlistan": "Remove from the dictionary",
    "Märk som sekretess": "Mark as confidential",
    "Ta bort anteckning": "Delete note",
    "Ta bort anteckningar": "Delete notes",
    "Ta bort handling": "Remove paper",
    "Ta bort sammanträde": "Remove meeting",
    "Ta bort sekretessmärkning": "Take off the mark of confidentiality",
    "Ta bort utkast": "Delete draft",
    "Ta bort ärende": "Remove item",
    "Ta emot fler underskrifter": "Take in further signatures",
    "Ta emot handling för underskrift": "Take in paper to sign",
    "Undertecknad": "Signed",
    "Utskriven": "Printed",
    "Välj ståndpunkt": "Choose position",
    "Ändra andras yrkande": "Change others' proposal",
    "Ändra anteckning": "Edit note",
    "Ändra etiketter": "Edit tags",
    "Ändra färg": "Change colour",
    "Ändra färgens betydelse": "Change the colour's meaning",
    "Ändra kommunens uppgifter": "Change the municipality's data",
    "Ändra sammanträde": "Edit meeting",
    "Ändra ärende": "Edit item",
    "Återkallad": "Withdrawn",
    "Återställ tidigare text": "Restore earlier text",
    "Öppna för revidering": "Reopen for revision",
    "Överlämnad till e-postprogrammet": "Handed over to the mail program",
}

_BEGIN = "Börja "


def step_name(label: str, language: str = "sv") -> str:
    """The step's name in the window's language; the Swedish where it has no English."""
    if language != "en":
        return label
    begun = label.removeprefix(_BEGIN)
    # The kinds of papers are the council's own words: they have no English.
    return f"Begin {begun}" if begun != label else ENGLISH.get(label, label)
