<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>Programmet läser kallelser, sparar dina anteckningar krypterat på den här datorn och hjälper dig att skriva yrkanden i rätt form. Det ger inte juridisk rådgivning. Fri programvara under MIT-licensen.</source>
        <translation>The program reads notices of meetings (kallelser), keeps your notes encrypted on this computer and helps you write yrkanden in proper form. It does not give legal advice. Free software under the MIT licence.</translation>
    </message>
</context>
<context>
    <name>AgendaMending</name>
    <message>
        <source>Ärendet ”{}” är borttaget från dagordningen</source>
        <translation>The item “{}” has been removed from the agenda</translation>
    </message>
    <message>
        <source>Kallelsen hör till hela sammanträdet. Ta bort sammanträdet i menyn Arkiv i stället.</source>
        <translation>The notice belongs to the whole meeting. Remove the meeting in the File menu instead.</translation>
    </message>
    <message>
        <source>Handlingen ”{}” är borttagen</source>
        <translation>The paper “{}” has been removed</translation>
    </message>
    <message>
        <source>{}, med {}.</source>
        <translation>{}, with {}.</translation>
    </message>
    <message>
        <source>1 anteckning</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>{} anteckningar</source>
        <translation>{} notes</translation>
    </message>
    <message>
        <source>{} utkast</source>
        <translation>{} draft(s)</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>{} anteckning</source>
        <translation>{} note</translation>
    </message>
    <message>
        <source>{} anteckningar</source>
        <translation>{} notes</translation>
    </message>
    <message>
        <source>Läst</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Ingen handling</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Rubrik: {}, {} ärenden</source>
        <translation>Heading: {}, {} items</translation>
    </message>
    <message>
        <source>Ärende {}. </source>
        <translation>Item {}. </translation>
    </message>
    <message>
        <source>Egna initiativ</source>
        <translation>Own initiatives</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Ärendelista</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Pil upp och ned byter ärende.</source>
        <translation>The up and down arrows change item.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Ditt svar</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Var du skriver under</source>
        <translation>Where you sign</translation>
    </message>
    <message>
        <source>Kortets pinkod</source>
        <translation>The card&apos;s PIN</translation>
    </message>
    <message>
        <source>Underskriften är elektronisk och syns i handlingen. Den är inte BankID.</source>
        <translation>The signature is electronic and shows on the paper. It is not BankID.</translation>
    </message>
    <message>
        <source>Skriv under</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Avstå …</source>
        <translation>Refuse …</translation>
    </message>
    <message>
        <source>Dra tillbaka min underskrift …</source>
        <translation>Take back my signature …</translation>
    </message>
    <message>
        <source>Skriver under …</source>
        <translation>Signing …</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ApartBox</name>
    <message>
        <source>Det andra exemplaret är handlingen nu. Det som var handlingen förut finns kvar här.</source>
        <translation>The other copy is the paper now. What was the paper before is still here.</translation>
    </message>
    <message>
        <source>Spara exemplaret</source>
        <translation>Save the copy</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sparad som {path}. Kopian är inte krypterad.</source>
        <translation>Saved as {path}. The copy is not encrypted.</translation>
    </message>
</context>
<context>
    <name>ApartCard</name>
    <message>
        <source>Två exemplar av samma handling</source>
        <translation>Two copies of the same paper</translation>
    </message>
    <message>
        <source>Be {names} skriva under igen</source>
        <translation>Ask {names} to sign again</translation>
    </message>
    <message>
        <source>Fortsätt med det andra exemplaret</source>
        <translation>Go on with the other copy</translation>
    </message>
    <message>
        <source>Visa det andra exemplaret</source>
        <translation>Show the other copy</translation>
    </message>
    <message>
        <source>Lämna in båda exemplaren</source>
        <translation>Hand in both copies</translation>
    </message>
    <message>
        <source>Visa handlingen igen</source>
        <translation>Show the paper again</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Det finns inget mer som är nytt i sammanträdet.</source>
        <translation>There is nothing more that is new in the meeting.</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Lägg till bilaga</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>PDF och bilder (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDF and pictures (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Läser {name} …</source>
        <translation>Reading {name} …</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Bilagor</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lägg till bilaga …</source>
        <translation>Add attachment …</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Bilagans namn på papperet</source>
        <translation>The attachment&apos;s name on the paper</translation>
    </message>
    <message>
        <source>1 sida</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{} sidor</source>
        <translation>{} pages</translation>
    </message>
    <message>
        <source>Flytta upp bilagan</source>
        <translation>Move the attachment up</translation>
    </message>
    <message>
        <source>Ta bort bilagan</source>
        <translation>Remove the attachment</translation>
    </message>
</context>
<context>
    <name>BackUpCommands</name>
    <message>
        <source>Exempelpärmen säkerhetskopieras inte: den försvinner när du avslutar.</source>
        <translation>The example binder is not backed up: it disappears when you quit.</translation>
    </message>
    <message>
        <source>Var ska säkerhetskopian läggas?</source>
        <translation>Where is the backup to be put?</translation>
    </message>
    <message>
        <source>Välj mappen med säkerhetskopian</source>
        <translation>Choose the folder with the backup</translation>
    </message>
    <message>
        <source>Återställer säkerhetskopian … {percent} %</source>
        <translation>Restoring the backup… {percent} %</translation>
    </message>
    <message>
        <source>Säkerhetskopierar pärmen … {percent} %</source>
        <translation>Backing up the binder… {percent} %</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avbrutet. Ingen kopia har sparats, och pärmen är orörd.</source>
        <translation>Cancelled. No copy was saved, and the binder is untouched.</translation>
    </message>
    <message>
        <source>Pärmen är säkerhetskopierad till {folder}. Kopian är kontrolläst och krypterad, och öppnas med samma lösenfras.</source>
        <translation>The binder is backed up to {folder}. The copy has been read back, is encrypted, and opens with the same passphrase.</translation>
    </message>
    <message>
        <source>{count} handlingar är skadade redan i pärmen. Läs in dem på nytt.</source>
        <translation>{count} papers are damaged in the binder already. Read them in anew.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är återställd till {folder}. Den pärm som är öppen är orörd.</source>
        <translation>The backup is restored to {folder}. The binder that is open is untouched.</translation>
    </message>
    <message>
        <source>Öppna den</source>
        <translation>Open it</translation>
    </message>
</context>
<context>
    <name>BeginNote</name>
    <message>
        <source>En tidigare version kan läsas och citeras. Anteckna i den som gäller.</source>
        <translation>An earlier version can be read and quoted. Write notes in the current one.</translation>
    </message>
</context>
<context>
    <name>BeginRow</name>
    <message>
        <source>På sidan</source>
        <translation>On the page</translation>
    </message>
    <message>
        <source>På handlingen</source>
        <translation>On the paper</translation>
    </message>
    <message>
        <source>På mötet</source>
        <translation>On the meeting</translation>
    </message>
</context>
<context>
    <name>BodyRows</name>
    <message>
        <source>Kommunens organ</source>
        <translation>The municipality&apos;s bodies</translation>
    </message>
    <message>
        <source>Lägg till organ</source>
        <translation>Add body</translation>
    </message>
    <message>
        <source>Ta bort organet</source>
        <translation>Remove body</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Förkortning</source>
        <translation>Abbreviation</translation>
    </message>
    <message>
        <source>Registratorns e-post</source>
        <translation>Registrar&apos;s e-mail</translation>
    </message>
</context>
<context>
    <name>CardTools</name>
    <message>
        <source>Sätt etikett</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Sätt etikett på anteckning {}</source>
        <translation>Add a tag to note {}</translation>
    </message>
    <message>
        <source>Viktig</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Markera som viktig</source>
        <translation>Mark as important</translation>
    </message>
    <message>
        <source>Anteckning {} är viktig</source>
        <translation>Note {} is important</translation>
    </message>
    <message>
        <source>anteckning {}</source>
        <translation>note {}</translation>
    </message>
    <message>
        <source>Färg på anteckning {}: {}</source>
        <translation>Colour of note {}: {}</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>Se över</source>
        <translation>Look over</translation>
    </message>
    <message>
        <source>1 anteckning följde med till den nya versionen</source>
        <translation>1 note came along to the new version</translation>
    </message>
    <message>
        <source>{} anteckningar följde med till de nya versionerna</source>
        <translation>{} notes came along to the new versions</translation>
    </message>
    <message>
        <source>{}, 1 behöver ses över.</source>
        <translation>{}, 1 needs looking over.</translation>
    </message>
    <message>
        <source>{}, {} behöver ses över.</source>
        <translation>{}, {} need looking over.</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Tillkom</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Togs bort</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Ändrades</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>förut sidan {}</source>
        <translation>formerly page {}</translation>
    </message>
    <message>
        <source>sidan {}</source>
        <translation>page {}</translation>
    </message>
    <message>
        <source>sidan {}, förut {}</source>
        <translation>page {}, formerly {}</translation>
    </message>
    <message>
        <source>Förut: {}</source>
        <translation>Before: {}</translation>
    </message>
    <message>
        <source>Nu: {}</source>
        <translation>Now: {}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Kopiera anmärkningarna</source>
        <translation>Copy the findings</translation>
    </message>
    <message>
        <source>Så läser registratorn papperet</source>
        <translation>How the registrar reads the paper</translation>
    </message>
    <message>
        <source>Inga anmärkningar.</source>
        <translation>No findings.</translation>
    </message>
    <message>
        <source>Papperet bör inte lämnas in så här. Rätta felen i det program det skrevs i.</source>
        <translation>The paper should not be handed in like this. Correct the faults in the program it was written in.</translation>
    </message>
    <message>
        <source>Papperet går att lämna in. Se över varningarna.</source>
        <translation>The paper can be handed in. Look the warnings over.</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Vad som kontrolleras</source>
        <translation>What is checked</translation>
    </message>
    <message>
        <source>Det markerade felet</source>
        <translation>The chosen fault</translation>
    </message>
    <message>
        <source>Som programmet brukar</source>
        <translation>As the program usually does</translation>
    </message>
    <message>
        <source>Stoppar underskriften</source>
        <translation>Stops the signing</translation>
    </message>
    <message>
        <source>Varning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Sägs inte</source>
        <translation>Not told</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>{} (troligast)</source>
        <translation>{} (most likely)</translation>
    </message>
    <message>
        <source>Något annat</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Välj något annat i listan …</source>
        <translation>Choose something else from the list …</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>Ny etikett på de valda anteckningarna</source>
        <translation>New tag on the chosen notes</translation>
    </message>
    <message>
        <source>{} valda</source>
        <translation>{} chosen</translation>
    </message>
    <message>
        <source>Ta bort markeringen viktig</source>
        <translation>No longer important</translation>
    </message>
    <message>
        <source>Markera som viktig</source>
        <translation>Mark as important</translation>
    </message>
    <message>
        <source>{} (V)</source>
        <translation>{} (V)</translation>
    </message>
    <message>
        <source>Välj färg</source>
        <translation>Choose a colour</translation>
    </message>
    <message>
        <source>Välj färg (1 till 4)</source>
        <translation>Choose a colour (1 to 4)</translation>
    </message>
    <message>
        <source>Sätt etikett</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Sätt etikett (T)</source>
        <translation>Add a tag (T)</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ta bort (Delete, går att ångra)</source>
        <translation>Delete (Delete, can be undone)</translation>
    </message>
</context>
<context>
    <name>ClearingDialog</name>
    <message>
        <source>Rensa borttagna möten</source>
        <translation>Clear removed meetings away</translation>
    </message>
    <message>
        <source>Rensa för alltid</source>
        <translation>Clear for ever</translation>
    </message>
    <message>
        <source>… och {count} till</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Möten</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Det här försvinner</source>
        <translation>This goes</translation>
    </message>
    <message>
        <source>Det här finns kvar</source>
        <translation>This stays</translation>
    </message>
    <message>
        <source>Går inte att ångra</source>
        <translation>Cannot be undone</translation>
    </message>
    <message>
        <source>1 fil</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>{count} filer</source>
        <translation>{count} files</translation>
    </message>
    <message>
        <source>1 anteckning</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>{count} anteckningar</source>
        <translation>{count} notes</translation>
    </message>
    <message>
        <source>1 utkast</source>
        <translation>1 draft</translation>
    </message>
    <message>
        <source>{count} utkast</source>
        <translation>{count} drafts</translation>
    </message>
    <message>
        <source>Mötenas dagordningar</source>
        <translation>The meetings&apos; agendas</translation>
    </message>
    <message>
        <source>Kopiorna från före programmets uppdateringar, för mötena finns i dem.</source>
        <translation>The copies from before updates of the program, for the meetings are in them.</translation>
    </message>
    <message>
        <source>Det ger minst {size} ledigt på disken.</source>
        <translation>It frees at least {size} on the disk.</translation>
    </message>
    <message>
        <source>Allt i utkorgen, och filer som ett annat möte, utkast eller en anteckning använder.</source>
        <translation>Everything in the outbox, and files that another meeting, draft or note uses.</translation>
    </message>
    <message>
        <source>Ett signerat papper hör till de här mötena.</source>
        <translation>One signed paper belongs to these meetings.</translation>
    </message>
    <message>
        <source>{count} signerade papper hör till de här mötena.</source>
        <translation>{count} signed papers belong to these meetings.</translation>
    </message>
    <message>
        <source>Mötena kan inte hämtas tillbaka, och det du har gjort i dem kan inte längre ångras. Kopior som du själv har gjort av pärmen har dem kvar.</source>
        <translation>The meetings cannot be brought back, and what you have done in them can no longer be undone. Copies of the binder that you made yourself still have them.</translation>
    </message>
</context>
<context>
    <name>ColourDialog</name>
    <message>
        <source>Skriv vad färgerna betyder för dig. Orden syns när du väljer färg, i filtret och i sammanfattningen av dina anteckningar. Tomt går bra.</source>
        <translation>Write what the colours mean to you. The words are shown when you choose a colour, in the filter and in the summary of your notes. You may leave them empty.</translation>
    </message>
    <message>
        <source>Vad {} betyder</source>
        <translation>What {} means</translation>
    </message>
    <message>
        <source>till exempel: fråga</source>
        <translation>for example: question</translation>
    </message>
    <message>
        <source>till exempel: stöd för mitt yrkande</source>
        <translation>for example: supports my proposal</translation>
    </message>
    <message>
        <source>till exempel: siffror</source>
        <translation>for example: figures</translation>
    </message>
    <message>
        <source>till exempel: håller inte med</source>
        <translation>for example: disagree</translation>
    </message>
</context>
<context>
    <name>ColourMenu</name>
    <message>
        <source>Färg</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Färgernas betydelse …</source>
        <translation>What the colours mean …</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Jämför sida för sida …</source>
        <translation>Comparing page by page …</translation>
    </message>
    <message>
        <source>Så långt har jämförelsen kommit</source>
        <translation>How far the comparison has come</translation>
    </message>
    <message>
        <source>Orden är desamma i båda versionerna.</source>
        <translation>The words are the same in both versions.</translation>
    </message>
    <message>
        <source>1 ändring</source>
        <translation>1 change</translation>
    </message>
    <message>
        <source>{} ändringar</source>
        <translation>{} changes</translation>
    </message>
    <message>
        <source>Ändringar</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Pil upp och ned går mellan ändringarna, V växlar mellan versionerna.</source>
        <translation>Up and down go between the changes, V switches between the versions.</translation>
    </message>
    <message>
        <source>Båda</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Förut</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Vad som ändrats i {}</source>
        <translation>What changed in {}</translation>
    </message>
    <message>
        <source>V växlar mellan versionerna</source>
        <translation>V switches between the versions</translation>
    </message>
</context>
<context>
    <name>ConfidentialCover</name>
    <message>
        <source>Visa igen</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>Märk som sekretess</source>
        <translation>Mark as confidential</translation>
    </message>
    <message>
        <source>Den är inte sekretess</source>
        <translation>It is not confidential</translation>
    </message>
    <message>
        <source>Visa handlingen</source>
        <translation>Show the paper</translation>
    </message>
    <message>
        <source>Handlingen säger att den är sekretessbelagd</source>
        <translation>The paper says that it is confidential</translation>
    </message>
    <message>
        <source>Sekretessbelagd handling</source>
        <translation>Confidential paper</translation>
    </message>
    <message>
        <source>Den är täckt. Dess ord finns inte i sökningen, kan inte kopieras och följer inte med någon export. När den visas täcks den igen efter {} min utan användning.</source>
        <translation>It is covered. Its words are not in the search, cannot be copied and go into no export. When shown, it is covered again after {} min without use.</translation>
    </message>
    <message>
        <source>Det står ”{}” i den. Tills du har svarat hanteras den så.</source>
        <translation>It says “{}”. Until you have answered it is kept as such.</translation>
    </message>
</context>
<context>
    <name>ConfidentialDialog</name>
    <message>
        <source>Minuter utan användning tills en handling täcks</source>
        <translation>Minutes without use until a paper is covered</translation>
    </message>
    <message>
        <source>Låt dem finnas i sökningen när jag ber om det</source>
        <translation>Let them be searched when I ask for it</translation>
    </message>
    <message>
        <source>Täck efter</source>
        <translation>Cover after</translation>
    </message>
    <message>
        <source>minuter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Deras ord läggs då i pärmens sökregister, krypterat som pärmen. De visas bara när du också kryssar i ”Sök även i sekretessbelagda” vid sökfältet.</source>
        <translation>Their words are then kept for the search, encrypted as the binder is. They are shown only when you also tick “Search confidential papers too” at the search field.</translation>
    </message>
</context>
<context>
    <name>ConfidentialReading</name>
    <message>
        <source>Ta bort sekretessmärkningen</source>
        <translation>Take off the mark of confidentiality</translation>
    </message>
    <message>
        <source>Märk handlingen som sekretess</source>
        <translation>Mark the paper as confidential</translation>
    </message>
    <message>
        <source>{} handlingar säger att de är sekretessbelagda och hanteras så tills du har svarat. De är märkta med ”Sekretess?” i listan.</source>
        <translation>{} papers say that they are confidential and are kept so until you have answered. They are marked “Confidential?” in the list.</translation>
    </message>
    <message>
        <source>En handling säger att den är sekretessbelagd och hanteras så tills du har svarat. Ärendet är märkt med ”Sekretess?” i listan.</source>
        <translation>A paper says that it is confidential and is kept so until you have answered. Its item is marked “Confidential?” in the list.</translation>
    </message>
</context>
<context>
    <name>ConfidentialStrip</name>
    <message>
        <source>Sekretess</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>Täck nu</source>
        <translation>Cover now</translation>
    </message>
    <message>
        <source>Täck handlingen nu</source>
        <translation>Cover the paper now</translation>
    </message>
    <message>
        <source>Inte sekretess</source>
        <translation>Not confidential</translation>
    </message>
    <message>
        <source>Ta bort sekretessmärkningen</source>
        <translation>Take off the mark of confidentiality</translation>
    </message>
    <message>
        <source>Täcks efter {} min utan användning</source>
        <translation>Covered after {} min without use</translation>
    </message>
</context>
<context>
    <name>ConfidentialWarning</name>
    <message>
        <source>Yrkandet blir allmän handling när det lämnas in, och att röja sekretess är straffbart. Välj Skriv om på yrkandet i Förbered, ta bort citatet och signera på nytt.</source>
        <translation>The yrkande becomes public when it is handed in, and to disclose what is confidential is an offence. Choose Revise on the yrkande under Prepare, remove the quotation and sign anew.</translation>
    </message>
    <message>
        <source>Citatet kommer från en handling som är sekretessmarkerad</source>
        <translation>The quotation is from a paper that is marked as confidential</translation>
    </message>
</context>
<context>
    <name>ContentsList</name>
    <message>
        <source>Innehållsförteckning</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Handlingen har ingen innehållsförteckning.</source>
        <translation>The paper has no list of contents.</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Skriv en notis här</source>
        <translation>Write a note here</translation>
    </message>
    <message>
        <source>Visa anteckningen</source>
        <translation>Show the note</translation>
    </message>
    <message>
        <source>Ta bort anteckningen</source>
        <translation>Remove the note</translation>
    </message>
</context>
<context>
    <name>CoverBar</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Tillbaka till ärendet</source>
        <translation>Back to the item</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>CoverDesk</name>
    <message>
        <source>Försättsblad</source>
        <translation>Cover sheet</translation>
    </message>
    <message>
        <source>Spara försättsblad</source>
        <translation>Save cover sheet</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Försättsbladet är lämnat till skrivaren.</source>
        <translation>The cover sheet went to the printer.</translation>
    </message>
    <message>
        <source>Sparad som {path}. Kopian är inte krypterad.</source>
        <translation>Saved as {path}. The copy is not encrypted.</translation>
    </message>
</context>
<context>
    <name>DeadlineRows</name>
    <message>
        <source>Kommunens frister</source>
        <translation>The municipality&apos;s deadlines</translation>
    </message>
    <message>
        <source>Lägg till frist</source>
        <translation>Add deadline</translation>
    </message>
    <message>
        <source>Ta bort fristen</source>
        <translation>Remove deadline</translation>
    </message>
    <message>
        <source>För</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Senast</source>
        <translation>No later than</translation>
    </message>
    <message>
        <source>Klockslag (om det finns)</source>
        <translation>Hour (if there is one)</translation>
    </message>
    <message>
        <source>Organ (tomt: alla)</source>
        <translation>Bodies (empty: all)</translation>
    </message>
    <message>
        <source>Var det står</source>
        <translation>Where it is written</translation>
    </message>
    <message>
        <source>12.00</source>
        <translation>12:00</translation>
    </message>
    <message>
        <source>Arbetsordning för kommunfullmäktige, 33 §</source>
        <translation>Rules of procedure of the council, section 33</translation>
    </message>
    <message>
        <source>dagar före sammanträdet</source>
        <translation>days before the meeting</translation>
    </message>
    <message>
        <source>dag före sammanträdet</source>
        <translation>day before the meeting</translation>
    </message>
    <message>
        <source>arbetsdag före sammanträdet</source>
        <translation>working day before the meeting</translation>
    </message>
    <message>
        <source>arbetsdagar före sammanträdet</source>
        <translation>working days before the meeting</translation>
    </message>
    <message>
        <source>veckor före sammanträdet</source>
        <translation>weeks before the meeting</translation>
    </message>
    <message>
        <source>vecka före sammanträdet</source>
        <translation>week before the meeting</translation>
    </message>
    <message>
        <source>samma veckodag</source>
        <translation>same day of the week</translation>
    </message>
    <message>
        <source>Dagar, arbetsdagar eller veckor</source>
        <translation>Days, working days or weeks</translation>
    </message>
    <message>
        <source>Veckodag</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>How many</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Går vidare till kommunfullmäktige</source>
        <translation>Goes on to the council (kommunfullmäktige)</translation>
    </message>
    <message>
        <source>Så tänker jag ta ställning</source>
        <translation>How I mean to vote</translation>
    </message>
    <message>
        <source>Syns bara för dig, i ärendelistan och i mötesläget.</source>
        <translation>Only you see this, in the agenda and during the meeting.</translation>
    </message>
    <message>
        <source>Det står inget förslag till beslut i kallelsen. Se handlingarna.</source>
        <translation>The kallelse holds no proposed decision. See the papers.</translation>
    </message>
    <message>
        <source>Läst ur {paper}.</source>
        <translation>Read from {paper}.</translation>
    </message>
</context>
<context>
    <name>DeliverCard</name>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Registratorns e-postadress</source>
        <translation>The registrar&apos;s e-mail address</translation>
    </message>
    <message>
        <source>registrator@kommun.se</source>
        <translation>registrator@kommun.se</translation>
    </message>
    <message>
        <source>Lägg med försättsblad om underskrifterna</source>
        <translation>Add a cover sheet about the signatures</translation>
    </message>
    <message>
        <source>Skriv ut på papper</source>
        <translation>Print on paper</translation>
    </message>
    <message>
        <source>Spara PDF …</source>
        <translation>Save PDF …</translation>
    </message>
    <message>
        <source>Ge till sekreteraren …</source>
        <translation>Give to the secretary …</translation>
    </message>
    <message>
        <source>Öppna i e-postprogrammet</source>
        <translation>Open in the mail program</translation>
    </message>
    <message>
        <source>Öppna i e-posten igen</source>
        <translation>Open in the mail program again</translation>
    </message>
    <message>
        <source>Skriv registratorns e-postadress först.</source>
        <translation>Enter the registrar&apos;s e-mail address first.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Vad underskrifterna visar</source>
        <translation>What the signatures show</translation>
    </message>
    <message>
        <source>Kontrollera underskrifterna</source>
        <translation>Check the signatures</translation>
    </message>
    <message>
        <source>Kontrollerar …</source>
        <translation>Checking …</translation>
    </message>
</context>
<context>
    <name>DoubtBar</name>
    <message>
        <source>Stämmer</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Uppgiften stämmer</source>
        <translation>The value is right</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Föregående att se över</source>
        <translation>Previous to look at</translation>
    </message>
    <message>
        <source>Nästa att se över</source>
        <translation>Next to look at</translation>
    </message>
    <message>
        <source>Alla ▾</source>
        <translation>All ▾</translation>
    </message>
    <message>
        <source>Att se över ({place} av {count}): {what}</source>
        <translation>To look at ({place} of {count}): {what}</translation>
    </message>
    <message>
        <source>Alla {} att se över</source>
        <translation>All {} to look at</translation>
    </message>
</context>
<context>
    <name>DraftChooser</name>
    <message>
        <source>Vilket av dina yrkanden i ärendet</source>
        <translation>Which of your yrkanden on this item</translation>
    </message>
    <message>
        <source>signerat</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>utkast</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Motivering</source>
        <translation>Motivation</translation>
    </message>
    <message>
        <source>Organet</source>
        <translation>The body</translation>
    </message>
    <message>
        <source>{body} beslutar</source>
        <translation>{body} decides</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>DraftMenuButton</name>
    <message>
        <source>Fler val för yrkandet</source>
        <translation>More choices for the yrkande</translation>
    </message>
    <message>
        <source>Skriv ett till</source>
        <translation>Write another</translation>
    </message>
    <message>
        <source>Tidigare texter …</source>
        <translation>Earlier texts …</translation>
    </message>
    <message>
        <source>Ta bort utkastet (går att ångra)</source>
        <translation>Delete the draft (can be undone)</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>Skriv om</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Signera och skicka</source>
        <translation>Sign and send</translation>
    </message>
    <message>
        <source>Den ligger i utkorgen. Skriver du om den blir det en ny version; den signerade finns kvar.</source>
        <translation>It lies in the outbox. If you rewrite it, that becomes a new version; the signed one stays.</translation>
    </message>
    <message>
        <source>Handlingen är signerad</source>
        <translation>The paper is signed</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>DrawingDialog</name>
    <message>
        <source>Börja om</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Den trycks på handlingen ovanför ditt namn. Det är certifikatet som skyddar texten.</source>
        <translation>It is printed on the paper above your name. It is the certificate that protects the text.</translation>
    </message>
    <message>
        <source>Skriv ditt namn på linjen först.</source>
        <translation>Write your name on the line first.</translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Skriv ditt namn här med penna, finger eller mus</source>
        <translation>Write your name here with pen, finger or mouse</translation>
    </message>
</context>
<context>
    <name>EmptyAgenda</name>
    <message>
        <source>Inga ärenden än</source>
        <translation>No items yet</translation>
    </message>
    <message>
        <source>Lägg till ärendena ett och ett. Handlingar kan dras till sitt ärende i listan.</source>
        <translation>Add the items one by one. Papers can be dragged to their item in the list.</translation>
    </message>
    <message>
        <source>Lägg till ärende …</source>
        <translation>Add item …</translation>
    </message>
</context>
<context>
    <name>EmptyBinder</name>
    <message>
        <source>Börja med en kallelse</source>
        <translation>Begin with a kallelse</translation>
    </message>
    <message>
        <source>Dra kallelsen hit från mappen där du sparade den: PDF, Word, zip eller ett sparat mejl. Du får granska ärendelistan innan något sparas.</source>
        <translation>Drag the kallelse here from the folder where you saved it: PDF, Word, zip or a saved e-mail. You review the agenda before anything is saved.</translation>
    </message>
    <message>
        <source>Välj fil …</source>
        <translation>Choose file …</translation>
    </message>
    <message>
        <source>Skriv in sammanträdet för hand …</source>
        <translation>Enter the meeting by hand …</translation>
    </message>
</context>
<context>
    <name>EmptyDraft</name>
    <message>
        <source>Skriv tilläggsyrkande (Ctrl+Y)</source>
        <translation>Write tilläggsyrkande (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Fler sorter …</source>
        <translation>More kinds …</translation>
    </message>
    <message>
        <source>Eller skriv något annat</source>
        <translation>Or write something else</translation>
    </message>
    <message>
        <source>Inget yrkande än</source>
        <translation>No yrkande yet</translation>
    </message>
    <message>
        <source>Här skriver du ditt förslag till beslut. Organ, datum, diarienummer och avsändare fylls i åt dig.</source>
        <translation>Here you write the decision you propose. Body, date, diary number and sender are filled in for you.</translation>
    </message>
    <message>
        <source>Välj ett ärende i listan, så kan du skriva ett yrkande på det här.</source>
        <translation>Choose an item in the agenda, and you can write a yrkande on it here.</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Ärendet: {}</source>
        <translation>The item: {}</translation>
    </message>
    <message>
        <source>Hela sammanträdet: {}, {}</source>
        <translation>The whole meeting: {}, {}</translation>
    </message>
    <message>
        <source>Filerna krypteras inte. De mottagna handlingarna i pärmen ändras aldrig.</source>
        <translation>The files are not encrypted. The received papers in the binder are never changed.</translation>
    </message>
    <message>
        <source>Anteckningar i</source>
        <translation>Notes in</translation>
    </message>
    <message>
        <source>Skriv som</source>
        <translation>Write as</translation>
    </message>
    <message>
        <source>Kopior av handlingarna med anteckningarna i (PDF)</source>
        <translation>Copies of the papers with the notes in them (PDF)</translation>
    </message>
    <message>
        <source>Sammanställning (PDF)</source>
        <translation>Summary (PDF)</translation>
    </message>
    <message>
        <source>Sammanställning (text, Markdown)</source>
        <translation>Summary (text, Markdown)</translation>
    </message>
    <message>
        <source>För andra PDF-program (XFDF)</source>
        <translation>For other PDF programs (XFDF)</translation>
    </message>
    <message>
        <source>För andra program (W3C JSON-LD)</source>
        <translation>For other programs (W3C JSON-LD)</translation>
    </message>
    <message>
        <source>En kopia av varje handling, med vanliga PDF-anteckningar som alla PDF-program visar. Anteckningar på ärendet sitter på handlingens första sida.</source>
        <translation>A copy of each paper, with ordinary PDF annotations that every PDF program shows. Notes on the item are on the first page of its paper.</translation>
    </message>
    <message>
        <source>Ärende för ärende: citat, dina egna ord och sidan som den är tryckt.</source>
        <translation>Item by item: quotations, your own words and the page as it is printed.</translation>
    </message>
    <message>
        <source>Samma sammanställning som ren text.</source>
        <translation>The same summary as plain text.</translation>
    </message>
    <message>
        <source>En fil för varje handling, att läsa in i ett annat PDF-program.</source>
        <translation>A file for each paper, to be read into another PDF program.</translation>
    </message>
    <message>
        <source>En fil för varje handling, att läsa in i en annan pärm.</source>
        <translation>A file for each paper, to be read into another binder.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Det du har skrivit är sparat. Starta om programmet om något ser konstigt ut. En felrapport utan dina texter finns i {}.</source>
        <translation>What you have written is saved. Restart the program if anything looks odd. An error report without your texts is in {}.</translation>
    </message>
    <message>
        <source>Ett fel inträffade i programmet</source>
        <translation>An error occurred in the program</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Eget certifikat</source>
        <translation>Own certificate</translation>
    </message>
    <message>
        <source>Välj fil …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Ingen fil vald</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>Certifikatets lösenord</source>
        <translation>The certificate&apos;s password</translation>
    </message>
    <message>
        <source>Certifikatets lösenord, om det har ett</source>
        <translation>The certificate&apos;s password, if it has one</translation>
    </message>
    <message>
        <source>Använd certifikatet</source>
        <translation>Use the certificate</translation>
    </message>
    <message>
        <source>Har du ett certifikat i en fil (.p12 eller .pfx) kan det signera i stället.</source>
        <translation>If you have a certificate in a file (.p12 or .pfx) it can sign instead.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Sök i handlingen</source>
        <translation>Find in the paper</translation>
    </message>
    <message>
        <source>{position} av {count}</source>
        <translation>{position} of {count}</translation>
    </message>
    <message>
        <source>Söker …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>Finns inte här</source>
        <translation>Not found here</translation>
    </message>
    <message>
        <source>Föregående träff (Skift+F3)</source>
        <translation>Previous hit (Shift+F3)</translation>
    </message>
    <message>
        <source>Nästa träff (F3)</source>
        <translation>Next hit (F3)</translation>
    </message>
    <message>
        <source>Stäng sökningen (Esc)</source>
        <translation>Close the search (Esc)</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Fel</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>Varning</source>
        <translation>Warning</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Åtgärda</source>
        <translation>Mend</translation>
    </message>
</context>
<context>
    <name>FindingsBanner</name>
    <message>
        <source>En sak kvar innan du kan signera</source>
        <translation>One thing left before you can sign</translation>
    </message>
    <message>
        <source>{count} saker kvar innan du kan signera</source>
        <translation>{count} things left before you can sign</translation>
    </message>
    <message>
        <source>Du kan signera. En sak att se över</source>
        <translation>You can sign. One thing to look at</translation>
    </message>
    <message>
        <source>Du kan signera. {count} saker att se över</source>
        <translation>You can sign. {count} things to look at</translation>
    </message>
    <message>
        <source>Visa färre</source>
        <translation>Show fewer</translation>
    </message>
    <message>
        <source>Visa {count} till</source>
        <translation>Show {count} more</translation>
    </message>
</context>
<context>
    <name>FinishedPage</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Granska och signera</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>Förhandsgranskning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Signerat</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Handlingen är signerad och ligger i utkorgen. Nu återstår att lämna in den.</source>
        <translation>The paper is signed and lies in the outbox. What is left is to hand it in.</translation>
    </message>
    <message>
        <source>Handlingen är signerad och ligger i utkorgen. Nu ska de andra skriva under.</source>
        <translation>The paper is signed and lies in the outbox. Now the others are to sign.</translation>
    </message>
    <message>
        <source>Tidsstämpeltjänsten svarade inte: underskriften har ingen tidsstämpel.</source>
        <translation>The time-stamp service did not answer: the signature has no time-stamp.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Vad stycket är</source>
        <translation>What the paragraph is</translation>
    </message>
    <message>
        <source>Stycke</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Underrubrik</source>
        <translation>Subheading</translation>
    </message>
    <message>
        <source>Fetstil</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Punktlista</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Numrerad lista</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Citat</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Tabell</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>GivingOut</name>
    <message>
        <source>Ge till sekreteraren</source>
        <translation>Give to the secretary</translation>
    </message>
    <message>
        <source>Kopiera till protokollet</source>
        <translation>Copy for the minutes</translation>
    </message>
    <message>
        <source>Spara som Word (.docx) …</source>
        <translation>Save as Word (.docx) …</translation>
    </message>
    <message>
        <source>Spara som OpenDocument (.odt) …</source>
        <translation>Save as OpenDocument (.odt) …</translation>
    </message>
    <message>
        <source>Spara som text (.txt) …</source>
        <translation>Save as text (.txt) …</translation>
    </message>
    <message>
        <source>Texten till protokollet är kopierad.</source>
        <translation>The text for the minutes is copied.</translation>
    </message>
    <message>
        <source>Sparad som {path}. Filen är inte krypterad och inte signerad.</source>
        <translation>Saved as {path}. The file is neither encrypted nor signed.</translation>
    </message>
</context>
<context>
    <name>GoToBar</name>
    <message>
        <source>Gå till sida</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>Räknat som</source>
        <translation>Counted as</translation>
    </message>
    <message>
        <source>i handlingen</source>
        <translation>in the paper</translation>
    </message>
    <message>
        <source>i hela pärmen</source>
        <translation>in the whole binder</translation>
    </message>
    <message>
        <source>som står tryckt</source>
        <translation>as printed</translation>
    </message>
    <message>
        <source>i PDF-filen</source>
        <translation>in the PDF file</translation>
    </message>
    <message>
        <source>Gå dit</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Sida</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>GuestDialog</name>
    <message>
        <source>Välj fil …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Ingen fil vald</source>
        <translation>No file chosen</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lösenfrasen en gång till</source>
        <translation>The passphrase once more</translation>
    </message>
    <message>
        <source>Välj filen med certifikatet.</source>
        <translation>Choose the file with the certificate.</translation>
    </message>
    <message>
        <source>Skriv lösenfrasen.</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>Lösenfrasen behöver minst {} tecken.</source>
        <translation>The passphrase needs at least {} characters.</translation>
    </message>
    <message>
        <source>Lösenfraserna är inte lika.</source>
        <translation>The passphrases are not the same.</translation>
    </message>
    <message>
        <source>{}, skapad här tidigare</source>
        <translation>{}, made here before</translation>
    </message>
    <message>
        <source>Ny underskrift med egen lösenfras</source>
        <translation>New identity with a passphrase of its own</translation>
    </message>
    <message>
        <source>Certifikat i en fil (.p12 eller .pfx)</source>
        <translation>Certificate in a file (.p12 or .pfx)</translation>
    </message>
    <message>
        <source>Filen används en gång och sparas inte i pärmen.</source>
        <translation>The file is used once and not kept in the binder.</translation>
    </message>
    <message>
        <source>Lösenfrasen väljs av den som skriver under och sparas inte. Nästa gång räcker den.</source>
        <translation>The passphrase is chosen by whoever signs and is not kept. Next time it is enough.</translation>
    </message>
    <message>
        <source>Lösenfrasen skrivs av den som skriver under.</source>
        <translation>The passphrase is entered by whoever signs.</translation>
    </message>
    <message>
        <source>Vem skriver under</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Välj certifikat</source>
        <translation>Choose a certificate</translation>
    </message>
</context>
<context>
    <name>HandCard</name>
    <message>
        <source>Namnteckning</source>
        <translation>Written name</translation>
    </message>
    <message>
        <source>Skriv för hand …</source>
        <translation>Write by hand …</translation>
    </message>
    <message>
        <source>Välj bild …</source>
        <translation>Choose a picture …</translation>
    </message>
    <message>
        <source>Ta bort namnteckningen</source>
        <translation>Remove the written name</translation>
    </message>
    <message>
        <source>Valfritt: ditt namn för hand, tryckt ovanför det tryckta namnet. Sparas krypterat.</source>
        <translation>Optional: your name by hand, above the printed one. Kept encrypted.</translation>
    </message>
    <message>
        <source>Du kan lägga till din namnteckning när du har signerat första gången.</source>
        <translation>You can add your written name once you have signed for the first time.</translation>
    </message>
</context>
<context>
    <name>HandInPanel</name>
    <message>
        <source>Visa brevet i mappen</source>
        <translation>Show the letter in its folder</translation>
    </message>
    <message>
        <source>Alla har inte skrivit under</source>
        <translation>Not everybody has signed</translation>
    </message>
    <message>
        <source>Underskrivet var för sig</source>
        <translation>Signed side by side</translation>
    </message>
    <message>
        <source>Öppnar e-postprogrammet …</source>
        <translation>Opening the mail program …</translation>
    </message>
    <message>
        <source>Brevet ligger i ditt e-postprogram med PDF-filen bifogad. Läs igenom det, skicka det därifrån och markera det sedan som skickat här.</source>
        <translation>The letter is in your mail program with the PDF file attached. Read it through, send it from there, and then mark it as sent here.</translation>
    </message>
    <message>
        <source>Brevet är överlämnat</source>
        <translation>The letter is handed over</translation>
    </message>
    <message>
        <source>Utskriften är lämnad till skrivaren.</source>
        <translation>The print-out has been given to the printer.</translation>
    </message>
    <message>
        <source>Spara PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Sparad som {path}. Kopian är inte krypterad.</source>
        <translation>Saved as {path}. The copy is not encrypted.</translation>
    </message>
    <message>
        <source>Bredvid den ligger det som följer med.</source>
        <translation>What goes along lies beside it.</translation>
    </message>
    <message>
        <source>Kontrollsumman är kopierad.</source>
        <translation>The checksum is copied.</translation>
    </message>
</context>
<context>
    <name>HandwritingView</name>
    <message>
        <source>Din namnteckning</source>
        <translation>Your written name</translation>
    </message>
    <message>
        <source>Ingen namnteckning</source>
        <translation>No written name</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vad texten jämförs med</source>
        <translation>What the text is compared with</translation>
    </message>
    <message>
        <source>Vad som ändrats sedan dess</source>
        <translation>What has changed since then</translation>
    </message>
    <message>
        <source>Vad som var nytt då</source>
        <translation>What was new then</translation>
    </message>
    <message>
        <source>Tidigare texter, nyast först</source>
        <translation>Earlier texts, newest first</translation>
    </message>
    <message>
        <source>Ändringarna i texten</source>
        <translation>The changes in the text</translation>
    </message>
    <message>
        <source>Återställ den här texten</source>
        <translation>Restore this text</translation>
    </message>
    <message>
        <source>texten nu</source>
        <translation>the text now</translation>
    </message>
    <message>
        <source>undertecknad</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>{struck} ord strukna (överstrukna), {added} ord tillagda (understrukna)</source>
        <translation>{struck} words struck (lined through), {added} words added (underlined)</translation>
    </message>
    <message>
        <source>Ingen skillnad</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>Tidigare texter</source>
        <translation>Earlier texts</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Tidigare · {}</source>
        <translation>Earlier · {}</translation>
    </message>
    <message>
        <source>Senare · {}</source>
        <translation>Later · {}</translation>
    </message>
    <message>
        <source>Du antecknade inget där.</source>
        <translation>You noted nothing there.</translation>
    </message>
    <message>
        <source>Utgick</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Min hållning: {}</source>
        <translation>My position: {}</translation>
    </message>
    <message>
        <source>Bifölls</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>Avslogs</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Drogs tillbaka</source>
        <translation>Withdrawn by me</translation>
    </message>
    <message>
        <source>Gå till ärendet</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Gå till ärendet i {} {}</source>
        <translation>Go to the item in {} {}</translation>
    </message>
    <message>
        <source>Alt+Vänsterpil leder tillbaka hit</source>
        <translation>Alt+Left leads back here</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Namnteckningen är sparad.</source>
        <translation>The written name is kept.</translation>
    </message>
    <message>
        <source>Namnteckningen är borttagen.</source>
        <translation>The written name is removed.</translation>
    </message>
    <message>
        <source>Välj certifikat</source>
        <translation>Choose certificate</translation>
    </message>
    <message>
        <source>Välj bild av namnteckningen</source>
        <translation>Choose a picture of the written name</translation>
    </message>
    <message>
        <source>Välj kortets drivrutin</source>
        <translation>Choose the card&apos;s driver</translation>
    </message>
    <message>
        <source>Certifikatet används från och med nu.</source>
        <translation>The certificate is used from now on.</translation>
    </message>
    <message>
        <source>Den underskriften används från och med nu.</source>
        <translation>That identity is used from now on.</translation>
    </message>
    <message>
        <source>Underskriften är förnyad. Den gamla finns kvar för att visa vad den har undertecknat.</source>
        <translation>The identity is renewed. The old one is kept to show what it has signed.</translation>
    </message>
    <message>
        <source>Letar efter kort …</source>
        <translation>Looking for cards …</translation>
    </message>
    <message>
        <source>Kortet används från och med nu.</source>
        <translation>The card is used from now on.</translation>
    </message>
    <message>
        <source>Ingen tidsstämpel används: ingenting skickas.</source>
        <translation>No time-stamp is used: nothing is sent.</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>{} läses in när du har sparat eller avbrutit det du håller på med.</source>
        <translation>{} will be read when you have saved or cancelled what you are doing.</translation>
    </message>
    <message>
        <source>Läser in</source>
        <translation>Reading in</translation>
    </message>
    <message>
        <source>Läser {}</source>
        <translation>Reading {}</translation>
    </message>
    <message>
        <source>Läser {} filer</source>
        <translation>Reading {} files</translation>
    </message>
    <message>
        <source>Läser sida {} av {}</source>
        <translation>Reading page {} of {}</translation>
    </message>
    <message>
        <source>Jämför med mötet</source>
        <translation>Comparing with the meeting</translation>
    </message>
    <message>
        <source>Jämför sida {} av {}</source>
        <translation>Comparing page {} of {}</translation>
    </message>
    <message>
        <source>Ny kallelse</source>
        <translation>New kallelse</translation>
    </message>
    <message>
        <source>Komplettering</source>
        <translation>Supplement</translation>
    </message>
    <message>
        <source>Sparar i pärmen</source>
        <translation>Saving to the binder</translation>
    </message>
    <message>
        <source>{} av {} kB</source>
        <translation>{} of {} kB</translation>
    </message>
    <message>
        <source>{} filer gick inte att läsa</source>
        <translation>{} files could not be read</translation>
    </message>
</context>
<context>
    <name>InitiativeDialog</name>
    <message>
        <source>Vad vill du lämna in?</source>
        <translation>What do you want to hand in?</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Till exempel Upplysta gångvägar till skolorna</source>
        <translation>For example Upplysta gångvägar till skolorna</translation>
    </message>
    <message>
        <source>Initiativet sparas under Egna initiativ sist i ärendelistan. Bara du ser det tills du lämnar in det.</source>
        <translation>The initiative is kept under Own initiatives at the end of the agenda. Only you see it until you hand it in.</translation>
    </message>
    <message>
        <source>Skriv en rubrik, så att du hittar initiativet igen.</source>
        <translation>Write a heading, so that you find the initiative again.</translation>
    </message>
</context>
<context>
    <name>ItemButtons</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Nytt ärende</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Dela</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Slå ihop uppåt</source>
        <translation>Join upwards</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Flytta upp ärendet</source>
        <translation>Move the item up</translation>
    </message>
    <message>
        <source>Alt+Skift+Upp</source>
        <translation>Alt+Shift+Up</translation>
    </message>
    <message>
        <source>Flytta ned ärendet</source>
        <translation>Move the item down</translation>
    </message>
    <message>
        <source>Alt+Skift+Ned</source>
        <translation>Alt+Shift+Down</translation>
    </message>
    <message>
        <source>Fler ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>Fler sätt att ändra i listan</source>
        <translation>More ways to change the list</translation>
    </message>
    <message>
        <source>Numrera om ärendena under</source>
        <translation>Renumber the items below</translation>
    </message>
    <message>
        <source>Samma avsnitt för ärendena under</source>
        <translation>Same section for the items below</translation>
    </message>
    <message>
        <source>Allt i ärendet stämmer</source>
        <translation>All of the item is right</translation>
    </message>
    <message>
        <source>Ärendet har inga handlingar i filen</source>
        <translation>The item has no papers in the file</translation>
    </message>
</context>
<context>
    <name>ItemCommands</name>
    <message>
        <source>Ställ markören i rubriken där det andra ärendet börjar.</source>
        <translation>Put the cursor in the title where the second item begins.</translation>
    </message>
    <message>
        <source>Skriv först det här ärendets nummer; de under räknas från det.</source>
        <translation>Write this item&apos;s number first; those below are counted from it.</translation>
    </message>
    <message>
        <source>Visa en sida inne i en av ärendets handlingar; där delas den.</source>
        <translation>Show a page inside one of the item&apos;s papers; it is split there.</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Går vidare till kommunfullmäktige</source>
        <translation>Goes on to the council (kommunfullmäktige)</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Diary number</translation>
    </message>
    <message>
        <source>Avsnitt i dagordningen</source>
        <translation>Section of the agenda</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Skriv vad ärendet heter.</source>
        <translation>Enter the item&apos;s title.</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Går vidare till kommunfullmäktige</source>
        <translation>Goes on to the council (kommunfullmäktige)</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Diary number</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Sidorna i filen som hör till ärendet, som 12–15</source>
        <translation>The pages of the file that belong to the item, such as 12–15</translation>
    </message>
    <message>
        <source>Rubriken som ärendet står under i dagordningen</source>
        <translation>The heading that the item stands under on the agenda</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Läs handlingarna i Förbered</source>
        <translation>Read the papers in Prepare</translation>
    </message>
    <message>
        <source>Utgår, tas inte upp</source>
        <translation>Withdrawn, not taken up</translation>
    </message>
    <message>
        <source>går vidare till kommunfullmäktige</source>
        <translation>goes on to the council (kommunfullmäktige)</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>Tidigare exemplar</source>
        <translation>Earlier copies</translation>
    </message>
    <message>
        <source>Underskrivet av {names}, kom hit {when}. Det behövs inte längre, men finns kvar.</source>
        <translation>Signed by {names}, came here on {when}. No longer needed, but kept.</translation>
    </message>
    <message>
        <source>Spara det …</source>
        <translation>Save it …</translation>
    </message>
    <message>
        <source>Spara exemplaret som {names} skrev under</source>
        <translation>Save the copy that {names} signed</translation>
    </message>
</context>
<context>
    <name>KeptIn</name>
    <message>
        <source>Handlingen är sekretessbelagd: text kan inte kopieras ur den.</source>
        <translation>The paper is confidential: text cannot be copied from it.</translation>
    </message>
    <message>
        <source>Handlingen är sekretessbelagd: dess ord tas inte med i ett yrkande.</source>
        <translation>The paper is confidential: its words are not taken into a yrkande.</translation>
    </message>
    <message>
        <source>Sekretessbelagda handlingar visas utan miniatyrer och innehållslista.</source>
        <translation>Confidential papers are shown without thumbnails and contents.</translation>
    </message>
    <message>
        <source>Länken leder till {}. Ur en sekretessbelagd handling öppnas och kopieras den inte.</source>
        <translation>The link leads to {}. From a confidential paper it is neither opened nor copied.</translation>
    </message>
</context>
<context>
    <name>KindParts</name>
    <message>
        <source>Vad saknas? Skriv en sak på varje rad</source>
        <translation>What is missing? Write one thing on each line</translation>
    </message>
    <message>
        <source>Vem ska svara?</source>
        <translation>Who is to answer?</translation>
    </message>
    <message>
        <source>Till exempel socialnämndens ordförande</source>
        <translation>For example the chair of socialnämnden</translation>
    </message>
    <message>
        <source>Till vem ska ärendet tillbaka?</source>
        <translation>To whom is the item to go back?</translation>
    </message>
    <message>
        <source>Till exempel tekniska förvaltningen</source>
        <translation>For example the technical administration</translation>
    </message>
    <message>
        <source>Sammanträdet ajourneras …</source>
        <translation>The meeting is adjourned …</translation>
    </message>
    <message>
        <source>Till exempel i 15 minuter</source>
        <translation>For example for 15 minutes (i 15 minuter)</translation>
    </message>
    <message>
        <source>Ärendet bordläggs till …</source>
        <translation>The item is tabled until …</translation>
    </message>
    <message>
        <source>Till exempel nästa sammanträde</source>
        <translation>For example the next meeting (nästa sammanträde)</translation>
    </message>
</context>
<context>
    <name>LatePapers</name>
    <message>
        <source>{file} ligger nu i ärendet ”{title}”.</source>
        <translation>{file} is now in the item “{title}”.</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>Inlärda ord</source>
        <translation>Learned words</translation>
    </message>
    <message>
        <source>Glöm det valda</source>
        <translation>Forget what is chosen</translation>
    </message>
    <message>
        <source>Det här kom programmet ihåg när du rättade. Nästa kallelse läses efter det.</source>
        <translation>The program remembered this when you corrected it. The next notice is read by it.</translation>
    </message>
    <message>
        <source>Inget är inlärt. När du rättar en ny kallelse kan du välja att det ska kommas ihåg.</source>
        <translation>Nothing is learned. When you correct a new notice you can choose to have it remembered.</translation>
    </message>
    <message>
        <source>{kommun}: {lesson} (av {file}, {day})</source>
        <translation>{kommun}: {lesson} (from {file}, {day})</translation>
    </message>
</context>
<context>
    <name>LessonBox</name>
    <message>
        <source>Kom ihåg till nästa gång</source>
        <translation>Remember for the next time</translation>
    </message>
    <message>
        <source>Kom ihåg till nästa gång: {}</source>
        <translation>Remember for the next time: {}</translation>
    </message>
</context>
<context>
    <name>LetterText</name>
    <message>
        <source>Brevets text</source>
        <translation>The text of the letter</translation>
    </message>
    <message>
        <source>Visa brevets text</source>
        <translation>Show the text of the letter</translation>
    </message>
    <message>
        <source>Dölj brevets text</source>
        <translation>Hide the text of the letter</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Välj bild …</source>
        <translation>Choose picture …</translation>
    </message>
    <message>
        <source>Ta bort bilden</source>
        <translation>Remove picture</translation>
    </message>
    <message>
        <source>Björkåsa kommuns vapen</source>
        <translation>Coat of arms of Björkåsa</translation>
    </message>
    <message>
        <source>Välj bild till brevhuvudet</source>
        <translation>Choose a picture for the letterhead</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Förslaget först, sedan motiveringen</source>
        <translation>The proposal first, then the reasons</translation>
    </message>
    <message>
        <source>Motiveringen först, sedan förslaget</source>
        <translation>The reasons first, then the proposal</translation>
    </message>
    <message>
        <source>Som egna filer i samma brev</source>
        <translation>As files of their own in the same letter</translation>
    </message>
    <message>
        <source>Som filer inuti PDF-filen</source>
        <translation>As files inside the PDF</translation>
    </message>
    <message>
        <source>Som sidor sist i papperet</source>
        <translation>As pages at the end of the paper</translation>
    </message>
    <message>
        <source>Vad bilden visar</source>
        <translation>What the picture shows</translation>
    </message>
    <message>
        <source>Rader under organet</source>
        <translation>Lines under the body</translation>
    </message>
    <message>
        <source>Rader längst ner på första sidan</source>
        <translation>Lines at the foot of the first page</translation>
    </message>
    <message>
        <source>Ordning på papperet</source>
        <translation>Order on the paper</translation>
    </message>
    <message>
        <source>Bilagor följer med</source>
        <translation>Attachments go along</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Följ länken</source>
        <translation>Follow the link</translation>
    </message>
    <message>
        <source>Föregående länk (pil upp)</source>
        <translation>Previous link (arrow up)</translation>
    </message>
    <message>
        <source>Nästa länk (pil ned)</source>
        <translation>Next link (arrow down)</translation>
    </message>
    <message>
        <source>Stäng (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Letar efter länkar …</source>
        <translation>Looking for links …</translation>
    </message>
    <message>
        <source>Det finns inga länkar på sidan.</source>
        <translation>There are no links on the page.</translation>
    </message>
    <message>
        <source>Länk {number} av {count}</source>
        <translation>Link {number} of {count}</translation>
    </message>
    <message>
        <source>till {}</source>
        <translation>to {}</translation>
    </message>
    <message>
        <source>till sidan {}</source>
        <translation>to page {}</translation>
    </message>
    <message>
        <source>till en annan handling</source>
        <translation>to another paper</translation>
    </message>
</context>
<context>
    <name>LinkNotice</name>
    <message>
        <source>Öppna i webbläsaren</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>Länken leder ut från pärmen, till {address}. Vill du öppna den?</source>
        <translation>The link leads out of the binder, to {address}. Do you want to open it?</translation>
    </message>
    <message>
        <source>Länken leder till {address}. Den kan inte öppnas härifrån.</source>
        <translation>The link leads to {address}. It cannot be opened from here.</translation>
    </message>
    <message>
        <source>Kopiera adressen</source>
        <translation>Copy the address</translation>
    </message>
</context>
<context>
    <name>MainPointRow</name>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra punkt {number}</source>
        <translation>Change point {number}</translation>
    </message>
    <message>
        <source>Stryk</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>Stryk punkt {number}</source>
        <translation>Strike point {number}</translation>
    </message>
    <message>
        <source>Ny punkt efter punkt {number}</source>
        <translation>New point after point {number}</translation>
    </message>
    <message>
        <source>Ny efter</source>
        <translation>New after</translation>
    </message>
    <message>
        <source>{body} beslutar</source>
        <translation>{body} decides</translation>
    </message>
    <message>
        <source>Ändras nedan</source>
        <translation>Changed below</translation>
    </message>
    <message>
        <source>Stryks nedan</source>
        <translation>Struck below</translation>
    </message>
</context>
<context>
    <name>MainPoints</name>
    <message>
        <source>Förslaget som du ändrar</source>
        <translation>The proposal you change</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Mötespärmen</source>
        <translation>Mötespärmen</translation>
    </message>
    <message>
        <source>Öppnar pärmen …</source>
        <translation>Opening the binder …</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>En tidigare version kan läsas och citeras. Anteckna i den som gäller.</source>
        <translation>An earlier version can be read and quoted. Make notes in the one that applies.</translation>
    </message>
    <message>
        <source>Välj först text i handlingen: dra med musen, eller tryck F7 och använd Skift och pilarna.</source>
        <translation>First select text in the paper: drag with the mouse, or press F7 and use Shift and the arrow keys.</translation>
    </message>
    <message>
        <source>Ärendet har inget öppet yrkande. Börja ett med Ctrl+Y och citera sedan.</source>
        <translation>The item has no open yrkande. Begin one with Ctrl+Y, then quote.</translation>
    </message>
</context>
<context>
    <name>MeetingChooser</name>
    <message>
        <source>Sammanträden</source>
        <translation>Meetings</translation>
    </message>
</context>
<context>
    <name>MeetingClearing</name>
    <message>
        <source>Det finns inga borttagna möten att rensa.</source>
        <translation>There are no removed meetings to clear away.</translation>
    </message>
    <message>
        <source>Ett borttaget möte är rensat.</source>
        <translation>One removed meeting has been cleared away.</translation>
    </message>
    <message>
        <source>{count} borttagna möten är rensade.</source>
        <translation>{count} removed meetings have been cleared away.</translation>
    </message>
</context>
<context>
    <name>MeetingCommands</name>
    <message>
        <source>Öppna kallelse eller handlingar</source>
        <translation>Open a kallelse or papers</translation>
    </message>
    <message>
        <source>Kallelser och handlingar ({})</source>
        <translation>Kallelser and papers ({})</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Lägg handling i ärendet</source>
        <translation>Add a paper to the item</translation>
    </message>
    <message>
        <source>PDF-filer (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>{} är borttaget ur pärmen, med anteckningar och utkast.</source>
        <translation>{} has been removed from the binder, with notes and drafts.</translation>
    </message>
    <message>
        <source>Det finns inget ärende {} på dagordningen.</source>
        <translation>There is no item {} on the agenda.</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Skriv vilket organ som sammanträder.</source>
        <translation>Enter the body that meets.</translation>
    </message>
</context>
<context>
    <name>MeetingExport</name>
    <message>
        <source>Spara sammanträdet för andra program</source>
        <translation>Save the meeting for other programs</translation>
    </message>
    <message>
        <source>OParl (*.json)</source>
        <translation>OParl (*.json)</translation>
    </message>
    <message>
        <source>Spara sammanträdet som kalenderfil</source>
        <translation>Save the meeting as a calendar file</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Sparad som {}. Filen är inte krypterad; dina anteckningar är inte med.</source>
        <translation>Saved as {}. The file is not encrypted; your notes are not in it.</translation>
    </message>
    <message>
        <source>Sekretess: {} sekretessbelagda handlingar är inte med.</source>
        <translation>Confidential: {} papers are not in it.</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>MeetingPlace</name>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Det finns inga ärenden på dagordningen.</source>
        <translation>There are no items on the agenda.</translation>
    </message>
</context>
<context>
    <name>MergeModel</name>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Gäller</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Hur</source>
        <translation>How</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Hör till ett annat möte …</source>
        <translation>Belongs to another meeting …</translation>
    </message>
    <message>
        <source>Vad filerna för med sig</source>
        <translation>What the files bring</translation>
    </message>
    <message>
        <source>Granska innan du sparar</source>
        <translation>Review before you save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara i pärmen</source>
        <translation>Save in the binder</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångra det senaste svaret</source>
        <translation>Undo the latest answer</translation>
    </message>
    <message>
        <source>Nästa fråga</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Du har svarat på frågor. Välj Spara i pärmen, eller Avbryt om du inte vill spara.</source>
        <translation>You have answered questions. Choose Save to the binder, or Cancel if you do not want to save.</translation>
    </message>
    <message>
        <source>Svara på det som är markerat med ett frågetecken. Ingenting har sparats.</source>
        <translation>Answer what is marked with a question mark. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Det går inte att spara än</source>
        <translation>It cannot be saved yet</translation>
    </message>
    <message>
        <source>{} frågor att svara på</source>
        <translation>{} questions to answer</translation>
    </message>
    <message>
        <source>En fråga att svara på</source>
        <translation>One question to answer</translation>
    </message>
    <message>
        <source>Jämför med sidan till vänster. Allt du har skrivit blir kvar.</source>
        <translation>Compare with the page on the left. All that you have written is kept.</translation>
    </message>
    <message>
        <source>Klart att spara</source>
        <translation>Ready to save</translation>
    </message>
    <message>
        <source>Mötet och handlingarna sparas tillsammans.</source>
        <translation>The meeting and the papers are saved together.</translation>
    </message>
    <message>
        <source>{} ärenden står som förut. Allt du har skrivit blir kvar.</source>
        <translation>{} items stand as before. All that you have written is kept.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Stäng meddelandet</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Ångra (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>MinorityCount</name>
    <message>
        <source>Antal närvarande</source>
        <translation>Number present</translation>
    </message>
    <message>
        <source>Närvarande i salen</source>
        <translation>Present in the room</translation>
    </message>
    <message>
        <source>Minst en tredjedel av de närvarande måste stå bakom (5 kap. 50 § kommunallagen).</source>
        <translation>At least a third of those present must stand behind it (Local Government Act, chapter 5, section 50).</translation>
    </message>
    <message>
        <source>Minst {needed} av {present} närvarande måste stå bakom (5 kap. 50 § kommunallagen).</source>
        <translation>At least {needed} of {present} present must stand behind it (Local Government Act, chapter 5, section 50).</translation>
    </message>
</context>
<context>
    <name>MotivationBox</name>
    <message>
        <source>Sök och ersätt i texten</source>
        <translation>Find and replace in the text</translation>
    </message>
    <message>
        <source>Nästa ord att rätta</source>
        <translation>Next word to correct</translation>
    </message>
    <message>
        <source>Bara texten</source>
        <translation>Only the text</translation>
    </message>
    <message>
        <source>Inga fler ord att rätta</source>
        <translation>No more words to correct</translation>
    </message>
    <message>
        <source>1 ord</source>
        <translation>1 word</translation>
    </message>
    <message>
        <source>{count} ord</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <source>{minutes} min att läsa</source>
        <translation>{minutes} min to read</translation>
    </message>
</context>
<context>
    <name>MunicipalityBox</name>
    <message>
        <source>Välj, eller skriv kommunens namn</source>
        <translation>Choose, or enter the municipality&apos;s name</translation>
    </message>
</context>
<context>
    <name>MunicipalityForm</name>
    <message>
        <source>Hela meningar: Kommunen bygger …</source>
        <translation>Whole sentences: Kommunen bygger …</translation>
    </message>
    <message>
        <source>Att-satser: att kommunen bygger …</source>
        <translation>Att-clauses: att kommunen bygger …</translation>
    </message>
    <message>
        <source>Kommunens namn</source>
        <translation>The municipality&apos;s name</translation>
    </message>
    <message>
        <source>Registratorns e-post</source>
        <translation>Registrar&apos;s e-mail</translation>
    </message>
    <message>
        <source>Huvudförslaget kallas</source>
        <translation>The main proposal is called</translation>
    </message>
    <message>
        <source>Beslutspunkter skrivs som</source>
        <translation>Points are written as</translation>
    </message>
    <message>
        <source>Exempel på diarienummer, ett per rad</source>
        <translation>Examples of reference numbers, one a line</translation>
    </message>
    <message>
        <source>Varifrån uppgifterna kommer</source>
        <translation>Where the data come from</translation>
    </message>
</context>
<context>
    <name>NewsHead</name>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Nytt i 1 ärende ›</source>
        <translation>News in 1 item ›</translation>
    </message>
    <message>
        <source>Nytt i {} ärenden ›</source>
        <translation>News in {} items ›</translation>
    </message>
    <message>
        <source>Nästa nyhet, {}</source>
        <translation>Next piece of news, {}</translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message>
        <source>Nyheter i sammanträdet</source>
        <translation>News in the meeting</translation>
    </message>
    <message>
        <source>Retur går till ärendet.</source>
        <translation>Enter goes to the item.</translation>
    </message>
    <message>
        <source>Inget har kommit till efter kallelsen. Här visas vad en komplettering för med sig.</source>
        <translation>Nothing has come after the kallelse. What a supplement brings is shown here.</translation>
    </message>
    <message>
        <source>Markera allt som sett</source>
        <translation>Mark all as seen</translation>
    </message>
    <message>
        <source>Kom {}</source>
        <translation>Came {}</translation>
    </message>
    <message>
        <source>● Nytt · </source>
        <translation>● New · </translation>
    </message>
    <message>
        <source>Sammanträdet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Nytt i sammanträdet</source>
        <translation>New in the meeting</translation>
    </message>
</context>
<context>
    <name>NewsStrip</name>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Markera som nytt</source>
        <translation>Mark as new</translation>
    </message>
    <message>
        <source>Låt märkena i listan stå kvar</source>
        <translation>Let the marks in the list stay</translation>
    </message>
    <message>
        <source>Och {} till.</source>
        <translation>And {} more.</translation>
    </message>
    <message>
        <source>Nytt sedan du läste</source>
        <translation>New since you read</translation>
    </message>
</context>
<context>
    <name>NoteBrowser</name>
    <message>
        <source>Visa alla</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>1 anteckning</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>{} anteckningar</source>
        <translation>{} notes</translation>
    </message>
    <message>
        <source>{} av {}</source>
        <translation>{} of {}</translation>
    </message>
    <message>
        <source>Här samlas alla dina anteckningar. Markera text i en handling och tryck H.</source>
        <translation>All your notes are gathered here. Select text in a paper and press H.</translation>
    </message>
    <message>
        <source>Här samlas anteckningarna på sammanträdet, dess ärenden och handlingar. Markera text i en handling och tryck H, eller anteckna på mötet.</source>
        <translation>The notes on the meeting, its items and its papers are gathered here. Select text in a paper and press H, or write a note on the meeting.</translation>
    </message>
    <message>
        <source>Ärendet har inga anteckningar. Markera text i handlingen och tryck H.</source>
        <translation>The item has no notes. Select text in the paper and press H.</translation>
    </message>
    <message>
        <source>Ingen anteckning har allt det du söker. Ändra orden eller filtret, eller välj Visa alla för att se dem igen.</source>
        <translation>No note has all that you are looking for. Change the words or the filter, or choose Show all to see them again.</translation>
    </message>
    <message>
        <source>Sök i anteckningarna</source>
        <translation>Search the notes</translation>
    </message>
    <message>
        <source>Filter och ordning</source>
        <translation>Filter and order</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Läst av maskin på en inskannad sida</source>
        <translation>Read by machine on a scanned page</translation>
    </message>
    <message>
        <source>Inte sparat än. Texten sparas när disken har plats.</source>
        <translation>Not saved yet. The text is saved when the disk has room.</translation>
    </message>
    <message>
        <source>Sidan {}</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>Visa stället för anteckning {}</source>
        <translation>Show the place of note {}</translation>
    </message>
    <message>
        <source>Står kvar i en tidigare version av handlingen.</source>
        <translation>Stays in an earlier version of the paper.</translation>
    </message>
    <message>
        <source>Hittades inte i den nya. {}</source>
        <translation>Not found in the new one. {}</translation>
    </message>
    <message>
        <source>Texten har ändrats.</source>
        <translation>The text has changed.</translation>
    </message>
    <message>
        <source>{}  Markering</source>
        <translation>{}  Highlight</translation>
    </message>
    <message>
        <source>{}  Understrykning</source>
        <translation>{}  Underline</translation>
    </message>
    <message>
        <source>{}  Överstrykning</source>
        <translation>{}  Strikethrough</translation>
    </message>
    <message>
        <source>{}  Kommentar</source>
        <translation>{}  Comment</translation>
    </message>
    <message>
        <source>{}  Teckning</source>
        <translation>{}  Drawing</translation>
    </message>
    <message>
        <source>{}  Anteckning på ett ställe</source>
        <translation>{}  Note on a spot</translation>
    </message>
    <message>
        <source>{}  Anteckning på sidan</source>
        <translation>{}  Note on the page</translation>
    </message>
    <message>
        <source>{}  Anteckning på handlingen</source>
        <translation>{}  Note on the paper</translation>
    </message>
    <message>
        <source>{}  Anteckning på ärendet</source>
        <translation>{}  Note on the item</translation>
    </message>
    <message>
        <source>{}  Anteckning på sammanträdet</source>
        <translation>{}  Note on the meeting</translation>
    </message>
    <message>
        <source>Ta bort (går att ångra)</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <source>Ta bort anteckning {}</source>
        <translation>Delete note {}</translation>
    </message>
    <message>
        <source>Fanns i filen, av {}</source>
        <translation>Was in the file, by {}</translation>
    </message>
    <message>
        <source>Fanns i filen</source>
        <translation>Was in the file</translation>
    </message>
    <message>
        <source>Inläst från en fil, av {}</source>
        <translation>Read in from a file, by {}</translation>
    </message>
    <message>
        <source>Inläst från en fil</source>
        <translation>Read in from a file</translation>
    </message>
    <message>
        <source>Skriv en anteckning …</source>
        <translation>Write a note …</translation>
    </message>
    <message>
        <source>Text i anteckning {}</source>
        <translation>Text of note {}</translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>Färg</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Etikett</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rubriker</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Ordning</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Bara viktiga</source>
        <translation>Important only</translation>
    </message>
    <message>
        <source>Alla färger</source>
        <translation>All colours</translation>
    </message>
    <message>
        <source>Alla etiketter</source>
        <translation>All tags</translation>
    </message>
    <message>
        <source>Alla sorter</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Per ärende</source>
        <translation>By item</translation>
    </message>
    <message>
        <source>Per handling</source>
        <translation>By paper</translation>
    </message>
    <message>
        <source>Per dag</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Utan rubriker</source>
        <translation>No headings</translation>
    </message>
    <message>
        <source>Läsordning</source>
        <translation>Reading order</translation>
    </message>
    <message>
        <source>Nyast först</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Viktiga först</source>
        <translation>Important first</translation>
    </message>
</context>
<context>
    <name>NoteListModel</name>
    <message>
        <source>Sidan {}</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>Inte på någon handling</source>
        <translation>Not on a paper</translation>
    </message>
    <message>
        <source>Rubrik: {}, {} anteckningar</source>
        <translation>Heading: {}, {} notes</translation>
    </message>
    <message>
        <source>Viktig</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Etiketter: {}</source>
        <translation>Tags: {}</translation>
    </message>
</context>
<context>
    <name>NoteListView</name>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Enter visar stället, F2 ändrar, V markerar som viktig, T sätter etikett, 1 till 4 väljer färg, Delete tar bort.</source>
        <translation>Enter shows the place, F2 edits, V marks as important, T adds a tag, 1 to 4 choose a colour, Delete deletes.</translation>
    </message>
</context>
<context>
    <name>NotesExchange</name>
    <message>
        <source>Läs in anteckningar från fil</source>
        <translation>Read in notes from a file</translation>
    </message>
    <message>
        <source>Anteckningar ({})</source>
        <translation>Notes ({})</translation>
    </message>
    <message>
        <source>Mapp för anteckningarna</source>
        <translation>Folder for the notes</translation>
    </message>
    <message>
        <source>Sparad som {}. Filen är inte krypterad.</source>
        <translation>Saved as {}. The file is not encrypted.</translation>
    </message>
    <message>
        <source>{} filer sparade i {}. De är inte krypterade.</source>
        <translation>{} files saved in {}. They are not encrypted.</translation>
    </message>
    <message>
        <source>{} är inte med, utan handling som går att läsa; de finns i sammanställningen.</source>
        <translation>{} are left out, without a paper that can be read; they are in the summary.</translation>
    </message>
    <message>
        <source>Sekretess: {notes} anteckningar och {pages} sidor är inte med.</source>
        <translation>Confidential: {notes} notes and {pages} pages are not in it.</translation>
    </message>
    <message>
        <source>Inga anteckningar lästes in: {} hör till ord som inte finns i handlingen.</source>
        <translation>No notes were read in: {} belong to words that are not in the paper.</translation>
    </message>
    <message>
        <source>Alla anteckningar i filen finns redan i pärmen.</source>
        <translation>All notes in the file are in the binder already.</translation>
    </message>
    <message>
        <source>Filen har inga anteckningar.</source>
        <translation>The file has no notes.</translation>
    </message>
    <message>
        <source>Anteckningarna är inlästa.</source>
        <translation>The notes have been read in.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Se över</source>
        <translation>Look over</translation>
    </message>
    <message>
        <source>Se över anteckningar som följde med</source>
        <translation>Look over notes that came along</translation>
    </message>
    <message>
        <source>1 anteckning behöver ses över.</source>
        <translation>1 note needs looking over.</translation>
    </message>
    <message>
        <source>{} anteckningar behöver ses över.</source>
        <translation>{} notes need looking over.</translation>
    </message>
    <message>
        <source>Bara du ser dina anteckningar. De följer inte med när du lämnar in ett yrkande.</source>
        <translation>Only you see your notes. They are not sent along when you hand in a yrkande.</translation>
    </message>
    <message>
        <source>Här samlas dina anteckningar. Markera text i handlingen och tryck H, eller anteckna på ärendet.</source>
        <translation>Your notes are gathered here. Select text in the paper and press H, or write a note on the item.</translation>
    </message>
    <message>
        <source>Anteckna på ärendet</source>
        <translation>Note on the item</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Sekretess: orden står i handlingen</source>
        <translation>Confidential: the words are in the paper</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Ärendets nummer</source>
        <translation>The item&apos;s number</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Använd som {}</source>
        <translation>Use as {}</translation>
    </message>
    <message>
        <source>Använd ”{text}” som {field}</source>
        <translation>Use “{text}” as {field}</translation>
    </message>
</context>
<context>
    <name>OtherDialog</name>
    <message>
        <source>Parti eller ledamot</source>
        <translation>Party or member</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Punkter i förslaget som det gäller</source>
        <translation>Points of the proposal it concerns</translation>
    </message>
    <message>
        <source>Vad yrkas?</source>
        <translation>What is proposed?</translation>
    </message>
    <message>
        <source>Till exempel 2 och 3</source>
        <translation>For example 2 and 3</translation>
    </message>
    <message>
        <source>Skriv vilket parti eller vem som yrkar.</source>
        <translation>Write which party or who proposes it.</translation>
    </message>
</context>
<context>
    <name>OtherRow</name>
    <message>
        <source>Ändra {what}</source>
        <translation>Change {what}</translation>
    </message>
    <message>
        <source>Ta bort {what}</source>
        <translation>Remove {what}</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>OthersCard</name>
    <message>
        <source>Andras yrkanden, i den ordning de avgörs</source>
        <translation>Others&apos; yrkanden, in the order they are decided</translation>
    </message>
    <message>
        <source> om punkt {numbers}</source>
        <translation> on point {numbers}</translation>
    </message>
</context>
<context>
    <name>OthersPanel</name>
    <message>
        <source>Andras yrkanden</source>
        <translation>Others&apos; yrkanden</translation>
    </message>
    <message>
        <source>Anteckna andras yrkande</source>
        <translation>Note others&apos; yrkande</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Handlingar i utkorgen</source>
        <translation>Papers in the outbox</translation>
    </message>
</context>
<context>
    <name>OutboxPlace</name>
    <message>
        <source>Det här är det andra exemplaret, underskrivet för sig.</source>
        <translation>This is the other copy, signed apart.</translation>
    </message>
    <message>
        <source>Handlingar i utkorgen</source>
        <translation>Papers in the outbox</translation>
    </message>
    <message>
        <source>Här samlas yrkanden som du har signerat: hur långt de har kommit, vem som har fått dem och när. Skriv ett yrkande i Förbered och välj Signera och skicka.</source>
        <translation>The yrkanden that you have signed are gathered here: how far they have come, who has received them and when. Write a yrkande in Prepare and choose Sign and send.</translation>
    </message>
    <message>
        <source>Utkorgen är tom</source>
        <translation>The outbox is empty</translation>
    </message>
</context>
<context>
    <name>OutcomeBox</name>
    <message>
        <source>Skriv ut som bilaga</source>
        <translation>Print as an appendix</translation>
    </message>
    <message>
        <source>Skriv vad du yrkar, så visas beslutet här.</source>
        <translation>Write what you propose, and the decision is shown here.</translation>
    </message>
    <message>
        <source>Huvudförslagets punkter är inte kända. Till dem läggs:</source>
        <translation>The main proposal&apos;s points are not known. To them is added:</translation>
    </message>
    <message>
        <source>Om ditt yrkande {hand} vinner:</source>
        <translation>If your yrkande wins ({hand}):</translation>
    </message>
    <message>
        <source>Om ditt yrkande vinner:</source>
        <translation>If your yrkande wins:</translation>
    </message>
    <message>
        <source>Om ditt yrkande faller:</source>
        <translation>If your yrkande falls:</translation>
    </message>
    <message>
        <source>Om huvudförslaget vinner:</source>
        <translation>If the main proposal wins:</translation>
    </message>
    <message>
        <source>Visa beslutet om du vinner</source>
        <translation>Show the decision if you win</translation>
    </message>
    <message>
        <source>Dölj beslutet om du vinner</source>
        <translation>Hide the decision if you win</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Hur gick det?</source>
        <translation>How did it go?</translation>
    </message>
    <message>
        <source>Hur gick det för ditt yrkande?</source>
        <translation>What became of your yrkande?</translation>
    </message>
    <message>
        <source>Hur gick det för förslaget?</source>
        <translation>What became of the proposal?</translation>
    </message>
    <message>
        <source>Bifölls</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Avslogs</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Drogs tillbaka</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Ditt {kind}</source>
        <translation>Your {kind}</translation>
    </message>
    <message>
        <source>Din {kind}</source>
        <translation>Your {kind}</translation>
    </message>
    <message>
        <source>Yrkandet är inte skrivet än.</source>
        <translation>The yrkande is not written yet.</translation>
    </message>
    <message>
        <source>utkast, inte signerat</source>
        <translation>draft, not signed</translation>
    </message>
    <message>
        <source>signerat {time}, inte inlämnat</source>
        <translation>signed {time}, not handed in</translation>
    </message>
    <message>
        <source>i e-postprogrammet sedan {time}</source>
        <translation>in the mail program since {time}</translation>
    </message>
    <message>
        <source>skickat {time}</source>
        <translation>sent {time}</translation>
    </message>
    <message>
        <source>inlämnat och bekräftat {time}</source>
        <translation>handed in and confirmed {time}</translation>
    </message>
    <message>
        <source>återkallat</source>
        <translation>withdrawn</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Filens sidor</source>
        <translation>The file&apos;s pages</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>ärendelistan</source>
        <translation>the list of items</translation>
    </message>
    <message>
        <source>inget ärende</source>
        <translation>no item</translation>
    </message>
    <message>
        <source>ärende {}</source>
        <translation>item {}</translation>
    </message>
    <message>
        <source>Sida {page} av {count}, hör till {whose}.</source>
        <translation>Page {page} of {count}, belongs to {whose}.</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Pennan är på. Rita med mus, finger eller penna, Esc lägger undan den. Med tangentbordet kan du skriva en notis på ett ställe i stället: Ctrl+Skift+N.</source>
        <translation>The pen is on. Draw with mouse, finger or stylus; Esc puts it away. With the keyboard you can write a note on a spot instead: Ctrl+Shift+N.</translation>
    </message>
    <message>
        <source>Klicka där notisen ska stå. Eller flytta märket med pilarna och tryck Enter. Esc avbryter.</source>
        <translation>Click where the note is to be. Or move the sign with the arrows and press Enter. Esc cancels.</translation>
    </message>
    <message>
        <source>En tidigare version kan läsas och citeras. Anteckna i den som gäller.</source>
        <translation>An earlier version can be read and quoted. Write notes in the one that applies.</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Sida {}</source>
        <translation>Page {}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Sök handlingar, anteckningar, yrkanden och kommandon</source>
        <translation>Search papers, notes, yrkanden and commands</translation>
    </message>
    <message>
        <source>Sök i pärmen</source>
        <translation>Search the binder</translation>
    </message>
    <message>
        <source>Ord i citattecken står bredvid varandra. Skriv år:2025, organ:ks eller typ:anteckning.</source>
        <translation>Words in quotation marks stand beside each other. Type year:2025, body:ks or kind:note.</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna den valda träffen</source>
        <translation>Open the chosen hit</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Inget i pärmen innehåller de orden. Pröva ett annat.</source>
        <translation>Nothing in the binder holds those words. Try another.</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Yrkande</translation>
    </message>
    <message>
        <source>{}, läst av maskin</source>
        <translation>{}, read by machine</translation>
    </message>
    <message>
        <source>Sidan {}</source>
        <translation>Page {}</translation>
    </message>
</context>
<context>
    <name>PaperArrival</name>
    <message>
        <source>Öppna handling att skriva under</source>
        <translation>Open a paper to sign</translation>
    </message>
    <message>
        <source>PDF och brev (*.pdf *.eml)</source>
        <translation>PDF and letters (*.pdf *.eml)</translation>
    </message>
    <message>
        <source>Läser {} …</source>
        <translation>Reading {} …</translation>
    </message>
    <message>
        <source>Den versionen av handlingen finns redan här.</source>
        <translation>That version of the paper is here already.</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>Sidan {} av {}</source>
        <translation>Page {} of {}</translation>
    </message>
    <message>
        <source>{} till …</source>
        <translation>{} more …</translation>
    </message>
    <message>
        <source>Fler handlingar i ärendet</source>
        <translation>More papers of the item</translation>
    </message>
    <message>
        <source>Verktyg</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Alla verktyg för sidan</source>
        <translation>All tools for the page</translation>
    </message>
    <message>
        <source>Markera</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Kommentera</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Penna</source>
        <translation>Pen</translation>
    </message>
</context>
<context>
    <name>PaperChecking</name>
    <message>
        <source>Välj ett papper att kontrollera</source>
        <translation>Choose a paper to check</translation>
    </message>
    <message>
        <source>Yrkanden (*.docx *.odt *.pdf *.txt)</source>
        <translation>Yrkanden (*.docx *.odt *.pdf *.txt)</translation>
    </message>
    <message>
        <source>Läser {} …</source>
        <translation>Reading {} …</translation>
    </message>
</context>
<context>
    <name>PaperFacts</name>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra uppgifterna om ärendet</source>
        <translation>Change the particulars of the item</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>ÅÅÅÅ-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Yrkandets datum</source>
        <translation>Date of the yrkande</translation>
    </message>
    <message>
        <source>Ärende nr</source>
        <translation>Item no.</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Diary number</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Ärende {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>no date</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Ärendets handlingar</source>
        <translation>The item&apos;s papers</translation>
    </message>
    <message>
        <source>Ny handling börjar här</source>
        <translation>New paper begins here</translation>
    </message>
    <message>
        <source>Dela handlingen vid sidan som visas (F5)</source>
        <translation>Split the paper at the page that is shown (F5)</translation>
    </message>
    <message>
        <source>Slå ihop uppåt</source>
        <translation>Join upwards</translation>
    </message>
    <message>
        <source>Slå ihop handlingen med den före</source>
        <translation>Join the paper with the one before</translation>
    </message>
    <message>
        <source>Utan namn</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>s. {pages}  {title}</source>
        <translation>p. {pages}  {title}</translation>
    </message>
    <message>
        <source>Okänd sort</source>
        <translation>Unknown kind</translation>
    </message>
    <message>
        <source>Handlingens namn</source>
        <translation>The paper&apos;s name</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>PenStrip</name>
    <message>
        <source>Penna</source>
        <translation>Pen</translation>
    </message>
    <message>
        <source>Sudda</source>
        <translation>Rub out</translation>
    </message>
    <message>
        <source>Sudda: dra över strecken som ska bort</source>
        <translation>Rub out: drag over the lines to be removed</translation>
    </message>
    <message>
        <source>Tunn</source>
        <translation>Thin</translation>
    </message>
    <message>
        <source>Tunt streck</source>
        <translation>Thin line</translation>
    </message>
    <message>
        <source>Bred</source>
        <translation>Broad</translation>
    </message>
    <message>
        <source>Brett streck</source>
        <translation>Broad line</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Lägg undan pennan</source>
        <translation>Put the pen away</translation>
    </message>
    <message>
        <source>Lägg undan pennan (Esc)</source>
        <translation>Put the pen away (Esc)</translation>
    </message>
    <message>
        <source>Blå</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Rita med blått</source>
        <translation>Draw in blue</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Rita med rosa</source>
        <translation>Draw in pink</translation>
    </message>
    <message>
        <source>Grön</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Rita med grönt</source>
        <translation>Draw in green</translation>
    </message>
    <message>
        <source>Gul</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Rita med gult</source>
        <translation>Draw in yellow</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Okänd undertecknare</source>
        <translation>Unknown signer</translation>
    </message>
    <message>
        <source>Annat exemplar</source>
        <translation>Another copy</translation>
    </message>
    <message>
        <source>Väntar</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Har skrivit under</source>
        <translation>Has signed</translation>
    </message>
    <message>
        <source>Avstår</source>
        <translation>Refuses</translation>
    </message>
    <message>
        <source>Tillbakadragen</source>
        <translation>Taken back</translation>
    </message>
</context>
<context>
    <name>PointList</name>
    <message>
        <source>Lägg till punkt</source>
        <translation>Add a point</translation>
    </message>
    <message>
        <source>Ta en vanlig punkt</source>
        <translation>Take a usual point</translation>
    </message>
    <message>
        <source>Ångra ändringen av punkterna</source>
        <translation>Undo the change of the points</translation>
    </message>
    <message>
        <source>Föreslå i första och andra hand</source>
        <translation>Propose in first and second place</translation>
    </message>
    <message>
        <source>Lägg till fråga</source>
        <translation>Add question</translation>
    </message>
    <message>
        <source>Föreslå allt i första hand</source>
        <translation>Propose everything in first place</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Vem som beslutar om punkten</source>
        <translation>Who decides on the point</translation>
    </message>
    <message>
        <source>I vilken hand punkten föreslås</source>
        <translation>In which place the point is proposed</translation>
    </message>
    <message>
        <source>Flytta upp punkten (Alt+Skift+Uppil)</source>
        <translation>Move the point up (Alt+Shift+Up)</translation>
    </message>
    <message>
        <source>Flytta ner punkten (Alt+Skift+Nedpil)</source>
        <translation>Move the point down (Alt+Shift+Down)</translation>
    </message>
    <message>
        <source>Ta bort punkten</source>
        <translation>Remove the point</translation>
    </message>
    <message>
        <source>Fler val för punkten</source>
        <translation>More for the point</translation>
    </message>
    <message>
        <source>Dela vid markören (Alt+Skift+Retur)</source>
        <translation>Split at the cursor (Alt+Shift+Return)</translation>
    </message>
    <message>
        <source>Slå ihop med nästa (Alt+Skift+J)</source>
        <translation>Join with the next (Alt+Shift+J)</translation>
    </message>
    <message>
        <source>Beslutspunkt</source>
        <translation>Point to decide</translation>
    </message>
    <message>
        <source>Punkt {number}</source>
        <translation>Point {number}</translation>
    </message>
    <message>
        <source>Fråga {number}</source>
        <translation>Question {number}</translation>
    </message>
    <message>
        <source>Beslutspunkt {number}</source>
        <translation>Point to decide {number}</translation>
    </message>
    <message>
        <source>Ändrar punkt {number}</source>
        <translation>Changes point {number}</translation>
    </message>
    <message>
        <source>Stryker punkt {number}</source>
        <translation>Strikes point {number}</translation>
    </message>
    <message>
        <source>Ny efter punkt {number}</source>
        <translation>New after point {number}</translation>
    </message>
    <message>
        <source>Ändrar förslaget</source>
        <translation>Changes the proposal</translation>
    </message>
    <message>
        <source>Ny punkt</source>
        <translation>New point</translation>
    </message>
    <message>
        <source>{body} beslutar</source>
        <translation>{body} decides</translation>
    </message>
    <message>
        <source>Skriv som hel mening</source>
        <translation>Write as a full sentence</translation>
    </message>
    <message>
        <source>Skriv som att-sats</source>
        <translation>Write as an att clause</translation>
    </message>
</context>
<context>
    <name>PreparePlace</name>
    <message>
        <source>Länken går till en sida som inte hör till något ärende.</source>
        <translation>The link leads to a page that belongs to no item.</translation>
    </message>
    <message>
        <source>Ärendet har ingen handling. Dra en PDF till ärendet i listan.</source>
        <translation>The item has no paper. Drag a PDF to the item in the list.</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Hämta från fil …</source>
        <translation>Get from file …</translation>
    </message>
    <message>
        <source>Spara som fil …</source>
        <translation>Save as file …</translation>
    </message>
    <message>
        <source>Tillbaka till programmets uppgifter</source>
        <translation>Back to the program&apos;s data</translation>
    </message>
    <message>
        <source>Skriv kommunens namn.</source>
        <translation>Write the municipality&apos;s name.</translation>
    </message>
    <message>
        <source>Skriv vad bilden visar, för den som inte ser den.</source>
        <translation>Write what the picture shows, for those who do not see it.</translation>
    </message>
    <message>
        <source>Välj vilka papper fristen gäller, eller ta bort den.</source>
        <translation>Choose which papers the deadline is for, or remove it.</translation>
    </message>
    <message>
        <source>Registratorns e-post är ingen e-postadress. Rätta den, eller lämna fältet tomt.</source>
        <translation>The registrar&apos;s e-mail is no e-mail address. Correct it, or leave the field empty.</translation>
    </message>
    <message>
        <source>Längst ner på sidan får det stå högst 6 rader med högst 100 tecken var.</source>
        <translation>At the foot of the page there may be at most 6 lines of at most 100 characters each.</translation>
    </message>
    <message>
        <source>Uppgifterna är hämtade. Se över dem och spara.</source>
        <translation>The data have been read. Look them over and save.</translation>
    </message>
    <message>
        <source>Sparad som {path}.</source>
        <translation>Saved as {path}.</translation>
    </message>
    <message>
        <source>Kommunens uppgifter</source>
        <translation>The municipality&apos;s data</translation>
    </message>
    <message>
        <source>Kommunfil (*.toml)</source>
        <translation>Municipality file (*.toml)</translation>
    </message>
    <message>
        <source>Det här gäller alla papper till kommunen. Ändringarna går att ångra.</source>
        <translation>This holds for all papers to the municipality. The changes can be undone.</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Frister</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>Papperet</source>
        <translation>The paper</translation>
    </message>
    <message>
        <source>Kontroller</source>
        <translation>Checks</translation>
    </message>
</context>
<context>
    <name>ProfileErrand</name>
    <message>
        <source>Välj eller skriv först vilken kommun det gäller.</source>
        <translation>First choose or write which municipality it is.</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Kallelsen har inget förslag till beslut. Se handlingarna.</source>
        <translation>The kallelse holds no proposed decision. See the papers.</translation>
    </message>
    <message>
        <source>Läst ur {paper}.</source>
        <translation>Read from {paper}.</translation>
    </message>
</context>
<context>
    <name>ReaderTools</name>
    <message>
        <source>Skriv ett sidnummer</source>
        <translation>Write a page number</translation>
    </message>
    <message>
        <source>Det finns ingen sida {} där</source>
        <translation>There is no page {} there</translation>
    </message>
    <message>
        <source>Letar …</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>Ingen sida har det numret tryckt</source>
        <translation>No page has that number printed</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Läsvy</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Ingen handling är öppen. Välj ett ärende i listan.</source>
        <translation>No paper is open. Choose an item in the agenda.</translation>
    </message>
    <message>
        <source>Sida {page} av {count}. Ctrl+pil ned markerar mening för mening, F7 visar en textmarkör. Textvyn visar sidans ord som löpande text.</source>
        <translation>Page {page} of {count}. Ctrl+Down selects sentence by sentence, F7 shows a text caret. The text view shows the words of the page as running text.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Så långt har det kommit</source>
        <translation>How far it has come</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Stopping …</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skäl, om du vill ange något</source>
        <translation>Reason, if you want to give one</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Återställningskod {}</source>
        <translation>Recovery code {}</translation>
    </message>
    <message>
        <source>Jag har skrivit ned koden</source>
        <translation>I have written the code down</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Din återställningskod</source>
        <translation>Your recovery code</translation>
    </message>
    <message>
        <source>Glömmer du lösenfrasen är koden enda vägen in. Den visas bara nu. Skriv ned den och förvara den på ett annat ställe än datorn.</source>
        <translation>If you forget the passphrase, the code is the only way in. It is shown only now. Write it down and keep it somewhere other than with the computer.</translation>
    </message>
    <message>
        <source>Kopierad</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>RelationChoice</name>
    <message>
        <source>Vad händer med huvudförslaget?</source>
        <translation>What becomes of the main proposal?</translation>
    </message>
    <message>
        <source>Välj …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Vilka punkter i huvudförslaget som ersätts</source>
        <translation>Which points of the main proposal are replaced</translation>
    </message>
    <message>
        <source>Till exempel 2 och 3</source>
        <translation>For example 2 and 3</translation>
    </message>
    <message>
        <source>Punkter i huvudförslaget som ersätts</source>
        <translation>Points of the main proposal that are replaced</translation>
    </message>
    <message>
        <source>Det bifalls i övrigt</source>
        <translation>It is otherwise approved</translation>
    </message>
    <message>
        <source>En eller flera punkter ersätts</source>
        <translation>One or more points are replaced</translation>
    </message>
    <message>
        <source>Det ersätts helt av mitt yrkande</source>
        <translation>It is wholly replaced by my yrkande</translation>
    </message>
    <message>
        <source>Det bifalls som det är</source>
        <translation>It is approved as it stands</translation>
    </message>
    <message>
        <source>Det avslås</source>
        <translation>It is rejected</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>När du har lämnat in</source>
        <translation>When you have handed it in</translation>
    </message>
    <message>
        <source>Programmet kan inte se om brevet har skickats eller kommit fram. Säg själv till här.</source>
        <translation>The program cannot see whether the letter was sent or has arrived. Say so yourself here.</translation>
    </message>
    <message>
        <source>Markera som skickad</source>
        <translation>Mark as sent</translation>
    </message>
    <message>
        <source>Markera som bekräftad</source>
        <translation>Mark as confirmed</translation>
    </message>
    <message>
        <source>Markera som återkallad</source>
        <translation>Mark as withdrawn</translation>
    </message>
</context>
<context>
    <name>ReservationCard</name>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Anmäl innan ordföranden avslutar sammanträdet (KL 4:27). Bara den som har deltagit i beslutet får reservera sig. Fråga sekreteraren när en skriftlig motivering ska vara inne.</source>
        <translation>Announce it before the chair closes the meeting (Local Government Act 4:27). Only those who took part in the decision may enter a reservation. Ask the secretary when written reasons must be in.</translation>
    </message>
    <message>
        <source>Ta tillbaka</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Ta tillbaka anteckningen om reservation</source>
        <translation>Take back the note of a reservation</translation>
    </message>
    <message>
        <source>Skriv reservationen</source>
        <translation>Write the reservation</translation>
    </message>
    <message>
        <source>Annat till protokollet</source>
        <translation>Something else for the minutes</translation>
    </message>
    <message>
        <source>Reservera mig till förmån för eget yrkande</source>
        <translation>Enter a reservation in favour of my own yrkande</translation>
    </message>
    <message>
        <source>Reservera mig mot beslutet</source>
        <translation>Enter a reservation against the decision</translation>
    </message>
    <message>
        <source>Säg: ”Jag reserverar mig till förmån för eget yrkande.”</source>
        <translation>Say: “Jag reserverar mig till förmån för eget yrkande.”</translation>
    </message>
    <message>
        <source>Säg: ”Jag reserverar mig mot beslutet.”</source>
        <translation>Say: “Jag reserverar mig mot beslutet.”</translation>
    </message>
    <message>
        <source>Antecknad {time}</source>
        <translation>Noted {time}</translation>
    </message>
    <message>
        <source>Reservation: anmäl före mötets slut</source>
        <translation>Reservation: announce it before the meeting ends</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Flytta till markerad text</source>
        <translation>Move to the selected text</translation>
    </message>
    <message>
        <source>Låt stå vid gamla texten</source>
        <translation>Leave at the old text</translation>
    </message>
    <message>
        <source>(Markering utan text)</source>
        <translation>(Highlight without text)</translation>
    </message>
    <message>
        <source>Texten hittades inte i den nya versionen.</source>
        <translation>The text was not found in the new version.</translation>
    </message>
    <message>
        <source>Förut: {}</source>
        <translation>Before: {}</translation>
    </message>
    <message>
        <source>Nu: {}</source>
        <translation>Now: {}</translation>
    </message>
    <message>
        <source>texten hittades inte</source>
        <translation>the text was not found</translation>
    </message>
    <message>
        <source>Vill du flytta anteckningen: markera först orden på sidan bredvid.</source>
        <translation>To move the note, first select the words on the page beside.</translation>
    </message>
    <message>
        <source>Behåll vid den gamla texten</source>
        <translation>Keep at the old text</translation>
    </message>
    <message>
        <source>Platsen är rätt</source>
        <translation>The place is right</translation>
    </message>
    <message>
        <source>Visa den nya versionen</source>
        <translation>Show the new version</translation>
    </message>
    <message>
        <source>Visa den gamla versionen</source>
        <translation>Show the old version</translation>
    </message>
    <message>
        <source>Förut</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>ReviewEditing</name>
    <message>
        <source>Det där är ingen dag. Välj dagen i fältet.</source>
        <translation>That is no day. Choose the day in the field.</translation>
    </message>
</context>
<context>
    <name>ReviewLayout</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Spara i pärmen</source>
        <translation>Save in the binder</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Börjar här</source>
        <translation>Begins here</translation>
    </message>
    <message>
        <source>Ärendet börjar på sidan som visas</source>
        <translation>The item begins on the page that is shown</translation>
    </message>
    <message>
        <source>Slutar här</source>
        <translation>Ends here</translation>
    </message>
    <message>
        <source>Ärendet slutar på sidan som visas</source>
        <translation>The item ends on the page that is shown</translation>
    </message>
    <message>
        <source>Handlingar ({})</source>
        <translation>Papers ({})</translation>
    </message>
    <message>
        <source>Sida {}</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>Granska innan du sparar</source>
        <translation>Review before you save</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Dnr</source>
        <translation>Diary no.</translation>
    </message>
    <message>
        <source>{title} (under {section})</source>
        <translation>{title} (under {section})</translation>
    </message>
    <message>
        <source>Inga handlingar</source>
        <translation>No papers</translation>
    </message>
    <message>
        <source>Inget att se över</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Kontroll</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>▲ Se över</source>
        <translation>▲ Look at</translation>
    </message>
</context>
<context>
    <name>ReviewNotesPage</name>
    <message>
        <source>Anteckningar som följde med</source>
        <translation>Notes that came along</translation>
    </message>
    <message>
        <source>Visa också klara</source>
        <translation>Show done ones too</translation>
    </message>
    <message>
        <source>Handling som visas</source>
        <translation>Paper that is shown</translation>
    </message>
    <message>
        <source>Inga anteckningar har följt med.</source>
        <translation>No notes have come along.</translation>
    </message>
    <message>
        <source>Alla {} anteckningar är genomgångna.</source>
        <translation>All {} notes have been looked over.</translation>
    </message>
    <message>
        <source>{} av {} behöver ses över</source>
        <translation>{} of {} need looking over</translation>
    </message>
    <message>
        <source>{} {} · sidan {}</source>
        <translation>{} {} · page {}</translation>
    </message>
    <message>
        <source>väntar</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>klar</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Anteckningar som följde med till de nya versionerna</source>
        <translation>Notes that came along to the new versions</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Lägg till ärendena för hand, eller avbryt och välj en annan fil. Filen sparas som den är.</source>
        <translation>Add the items by hand, or cancel and choose another file. The file is saved as it is.</translation>
    </message>
    <message>
        <source>Ingen ärendelista hittades i filen</source>
        <translation>No agenda was found in the file</translation>
    </message>
    <message>
        <source>{} ärenden lästes in</source>
        <translation>{} items were read in</translation>
    </message>
    <message>
        <source>Filen går inte att visa som sidor. Granska listan för sig.</source>
        <translation>The file cannot be shown as pages. Review the list by itself.</translation>
    </message>
    <message>
        <source>Inget behöver ses över.</source>
        <translation>Nothing needs to be looked at.</translation>
    </message>
    <message>
        <source>Du har ändrat i listan. Välj Spara i pärmen, eller Avbryt om du inte vill spara.</source>
        <translation>You have changed the list. Choose Save in the binder, or Cancel if you do not want to save.</translation>
    </message>
    <message>
        <source>Det går inte att spara än</source>
        <translation>It cannot be saved yet</translation>
    </message>
    <message>
        <source>Skriv vilket organ som sammanträder.</source>
        <translation>Enter the body that meets.</translation>
    </message>
    <message>
        <source>Välj vilken dag sammanträdet hålls.</source>
        <translation>Choose the day of the meeting.</translation>
    </message>
    <message>
        <source>Ett ärende saknar namn. Skriv vad det heter, eller ta bort raden.</source>
        <translation>An item has no title. Enter it, or remove the row.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Du signerar som</source>
        <translation>You sign as</translation>
    </message>
    <message>
        <source>Sedan lämnar du in</source>
        <translation>Then you hand it in</translation>
    </message>
    <message>
        <source>Signera</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Gå vidare till signering</source>
        <translation>Go on to signing</translation>
    </message>
    <message>
        <source>Ingenting lämnar datorn när du signerar. Du väljer sedan hur du lämnar in.</source>
        <translation>Nothing leaves the computer when you sign. You choose afterwards how to hand it in.</translation>
    </message>
    <message>
        <source>Gör i ordning handlingen …</source>
        <translation>Preparing the paper …</translation>
    </message>
    <message>
        <source>Registratorns adress är inte känd. Du skriver in den i nästa steg.</source>
        <translation>The registrar&apos;s address is not known. You enter it in the next step.</translation>
    </message>
    <message>
        <source>Underskriften skapas nu, första gången du signerar.</source>
        <translation>Your signature is created now, the first time you sign.</translation>
    </message>
    <message>
        <source>Allt som registratorn behöver är ifyllt.</source>
        <translation>Everything the registrar needs is filled in.</translation>
    </message>
    <message>
        <source>Inget att åtgärda</source>
        <translation>Nothing to mend</translation>
    </message>
    <message>
        <source>Kortets pinkod</source>
        <translation>The card&apos;s PIN</translation>
    </message>
    <message>
        <source>Avbryt signeringen</source>
        <translation>Cancel signing</translation>
    </message>
    <message>
        <source>Signerar …</source>
        <translation>Signing …</translation>
    </message>
</context>
<context>
    <name>RoundBox</name>
    <message>
        <source>Låt någon skriva under här …</source>
        <translation>Let somebody sign here …</translation>
    </message>
    <message>
        <source>Du skrev under {}.</source>
        <translation>You signed on {}.</translation>
    </message>
    <message>
        <source>Du drog tillbaka din underskrift {}.</source>
        <translation>You took your signature back on {}.</translation>
    </message>
    <message>
        <source>Du avstod {}.</source>
        <translation>You refused on {}.</translation>
    </message>
    <message>
        <source>Alla platser är underskrivna.</source>
        <translation>All places are signed.</translation>
    </message>
    <message>
        <source>Läs handlingen. Din plats är den som har ditt namn.</source>
        <translation>Read the paper. Your place is the one with your name.</translation>
    </message>
    <message>
        <source>Är det här din plats? Namnet är inte riktigt likadant som ditt.</source>
        <translation>Is this your place? The name is not quite the same as yours.</translation>
    </message>
    <message>
        <source>Ditt namn står inte på handlingen. Välj den plats som är din.</source>
        <translation>Your name is not on the paper. Choose the place that is yours.</translation>
    </message>
    <message>
        <source>Skriver under …</source>
        <translation>Signing …</translation>
    </message>
    <message>
        <source>Underskriften är klar. Skicka nu handlingen vidare eller tillbaka.</source>
        <translation>The signature is done. Now send the paper on, or back.</translation>
    </message>
    <message>
        <source>Tidsstämpeltjänsten svarade inte: underskriften har ingen tidsstämpel.</source>
        <translation>The time-stamp service did not answer: the signature has no time-stamp.</translation>
    </message>
    <message>
        <source>Undertecknad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Avbrutet. Ingenting har skrivits under.</source>
        <translation>Cancelled. Nothing has been signed.</translation>
    </message>
    <message>
        <source>Det antecknas med tid och skäl och följer med när du skickar handlingen vidare. Filen ändras inte.</source>
        <translation>It is noted with time and reason and goes with the paper when you send it on. The file is not changed.</translation>
    </message>
    <message>
        <source>Avstå från att skriva under</source>
        <translation>Refuse to sign</translation>
    </message>
    <message>
        <source>Avstå</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Det är antecknat. Skicka tillbaka handlingen så att avsändaren får veta det.</source>
        <translation>It is noted. Send the paper back so that the sender learns of it.</translation>
    </message>
    <message>
        <source>Du avstår</source>
        <translation>You refuse</translation>
    </message>
    <message>
        <source>Underskriften finns kvar i filen, som inte ändras. Att den är tillbakadragen antecknas med tid och skäl och står i breven till medundertecknare och registrator.</source>
        <translation>The signature stays in the file, which is not changed. That it is taken back is noted with time and reason and stands in the letters to co-signatories and registrar.</translation>
    </message>
    <message>
        <source>Dra tillbaka underskriften</source>
        <translation>Take back the signature</translation>
    </message>
    <message>
        <source>Dra tillbaka</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Underskriften är tillbakadragen. Meddela de andra.</source>
        <translation>The signature is taken back. Tell the others.</translation>
    </message>
</context>
<context>
    <name>ScanMark</name>
    <message>
        <source>Inskannad sida, läst av maskin</source>
        <translation>Scanned page, read by machine</translation>
    </message>
    <message>
        <source>Inskannad sida</source>
        <translation>Scanned page</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Läser inskannade sidor: {done} av {total}</source>
        <translation>Reading scanned pages: {done} of {total}</translation>
    </message>
    <message>
        <source>Läsningen av inskannade sidor är pausad</source>
        <translation>The reading of scanned pages is paused</translation>
    </message>
    <message>
        <source>Pausa läsningen av inskannade sidor</source>
        <translation>Pause the reading of scanned pages</translation>
    </message>
    <message>
        <source>Fortsätt läsa inskannade sidor</source>
        <translation>Go on reading scanned pages</translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>Ärendet</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Ärendets anteckningar</source>
        <translation>Notes of the item</translation>
    </message>
    <message>
        <source>Mötet</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Hela mötets anteckningar</source>
        <translation>Notes of the whole meeting</translation>
    </message>
    <message>
        <source>Alla</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alla anteckningar i pärmen</source>
        <translation>All notes in the binder</translation>
    </message>
    <message>
        <source>Visa som lista med filter</source>
        <translation>Show as a list with filters</translation>
    </message>
    <message>
        <source>Visa ärendets anteckningar som lista med filter</source>
        <translation>Show the notes of the item as a list with filters</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Alla organ</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Alla år</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Typ</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Ärenden</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Yrkanden</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Sök även i sekretessbelagda</source>
        <translation>Search confidential papers too</translation>
    </message>
</context>
<context>
    <name>SecurityDialog</name>
    <message>
        <source>Nuvarande lösenfras eller återställningskod</source>
        <translation>Present passphrase or recovery code</translation>
    </message>
    <message>
        <source>Ny lösenfras</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Upprepa den nya lösenfrasen</source>
        <translation>Repeat the new passphrase</translation>
    </message>
    <message>
        <source>Byt lösenfras</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Skapa ny återställningskod</source>
        <translation>Make a new recovery code</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Glöm lösenfrasen på den här datorn</source>
        <translation>Forget the passphrase on this computer</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Har du tappat bort koden kan du skapa en ny. Den gamla slutar då att gälla.</source>
        <translation>If you have lost the code you can make a new one. The old one then stops working.</translation>
    </message>
    <message>
        <source>Den här datorn</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Skriv den nya lösenfrasen. Ingenting har ändrats.</source>
        <translation>Write the new passphrase. Nothing has been changed.</translation>
    </message>
    <message>
        <source>De två lösenfraserna är inte lika. Skriv dem igen.</source>
        <translation>The two passphrases differ. Write them again.</translation>
    </message>
    <message>
        <source>Lösenfrasen är bytt. Återställningskoden gäller som förut.</source>
        <translation>The passphrase is changed. The recovery code is the same as before.</translation>
    </message>
    <message>
        <source>Återställningskod {}</source>
        <translation>Recovery code {}</translation>
    </message>
    <message>
        <source>Den nya koden visas bara nu. Skriv ned den och förvara den på ett annat ställe än datorn.</source>
        <translation>The new code is shown only now. Write it down and keep it somewhere else than the computer.</translation>
    </message>
    <message>
        <source>Kopierad</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>Lösenfrasen frågas efter vid nästa start.</source>
        <translation>The passphrase is asked for at the next start.</translation>
    </message>
    <message>
        <source>Ser efter i datorns nyckelring …</source>
        <translation>Looking into the computer&apos;s keyring …</translation>
    </message>
    <message>
        <source>Den här datorns nyckelring öppnar pärmen utan lösenfras.</source>
        <translation>This computer&apos;s keyring opens the binder without a passphrase.</translation>
    </message>
    <message>
        <source>Lösenfrasen frågas efter vid varje start.</source>
        <translation>The passphrase is asked for at every start.</translation>
    </message>
    <message>
        <source>Den nuvarande lösenfrasen stämmer inte. Ingenting har ändrats. Försök igen.</source>
        <translation>The present passphrase is not right. Nothing has been changed. Try again.</translation>
    </message>
    <message>
        <source>Skriv först den nuvarande lösenfrasen.</source>
        <translation>Write the present passphrase first.</translation>
    </message>
</context>
<context>
    <name>SendOn</name>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Öppnar e-postprogrammet …</source>
        <translation>Opening the mail program …</translation>
    </message>
    <message>
        <source>Brevet ligger i ditt e-postprogram med PDF-filen bifogad. Skicka det därifrån.</source>
        <translation>The letter is in your mail program with the PDF attached. Send it from there.</translation>
    </message>
    <message>
        <source>Brevet är överlämnat</source>
        <translation>The letter is handed over</translation>
    </message>
    <message>
        <source>Spara PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sparad som {path}. Kopian är inte krypterad.</source>
        <translation>Saved as {path}. The copy is not encrypted.</translation>
    </message>
</context>
<context>
    <name>SendOnCard</name>
    <message>
        <source>Skicka vidare för underskrift</source>
        <translation>Send on for signing</translation>
    </message>
    <message>
        <source>E-postadress till nästa undertecknare</source>
        <translation>E-mail address of the next to sign</translation>
    </message>
    <message>
        <source>namn@exempel.se</source>
        <translation>name@example.se</translation>
    </message>
    <message>
        <source>Öppna i e-postprogrammet</source>
        <translation>Open in the mail program</translation>
    </message>
    <message>
        <source>Spara på minne …</source>
        <translation>Save to a stick …</translation>
    </message>
    <message>
        <source>Skicka till nästa undertecknare i stället</source>
        <translation>Send to the next signatory instead</translation>
    </message>
    <message>
        <source>Alla har skrivit under. Skicka handlingen till den som lämnar in den.</source>
        <translation>All have signed. Send the paper to who hands it in.</translation>
    </message>
    <message>
        <source>Skicka tillbaka handlingen</source>
        <translation>Send the paper back</translation>
    </message>
    <message>
        <source>E-postadress till den som lämnar in</source>
        <translation>E-mail address of who hands it in</translation>
    </message>
    <message>
        <source>En i taget: skicka till nästa först när filen har kommit tillbaka eller gått vidare.</source>
        <translation>One at a time: send to the next only when the file has come back or gone on.</translation>
    </message>
    <message>
        <source>Brevet förklarar varför och vad som ska göras. Filen som ligger här följer med.</source>
        <translation>The letter explains why, and what to do. The file that is here goes along.</translation>
    </message>
    <message>
        <source>Be {names} skriva under igen</source>
        <translation>Ask {names} to sign again</translation>
    </message>
    <message>
        <source>E-postadress till {names}</source>
        <translation>E-mail address of {names}</translation>
    </message>
    <message>
        <source>Skriv en e-postadress först.</source>
        <translation>Enter an e-mail address first.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Visa felstavade ord i yrkanden</source>
        <translation>Show misspelt words in yrkanden</translation>
    </message>
    <message>
        <source>Lösenfras och återställningskod …</source>
        <translation>Passphrase and recovery code …</translation>
    </message>
    <message>
        <source>Inlärt om kallelserna …</source>
        <translation>Learned about the notices …</translation>
    </message>
    <message>
        <source>Kommunens uppgifter …</source>
        <translation>The municipality&apos;s data …</translation>
    </message>
    <message>
        <source>E-postadressen är inte hel. Skriv den som namn@exempel.se, eller lämna fältet tomt.</source>
        <translation>The e-mail address is not whole. Write it as name@example.com, or leave the field empty.</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Textstorlek i fönstret</source>
        <translation>Text size in the window</translation>
    </message>
    <message>
        <source>Språk (efter omstart)</source>
        <translation>Language (after restart)</translation>
    </message>
    <message>
        <source>Rättstavning</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Parti</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Som datorn</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Ljust</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mörkt</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Sök bland kortkommandona</source>
        <translation>Search the shortcuts</translation>
    </message>
    <message>
        <source>Inget kortkommando heter så.</source>
        <translation>No shortcut has that name.</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
</context>
<context>
    <name>ShowSecret</name>
    <message>
        <source>Visa lösenfrasen</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Tidigare</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Tidigare i ärendet, {} sammanträden</source>
        <translation>Earlier in the matter, {} meetings</translation>
    </message>
    <message>
        <source>Ärendet i andra sammanträden</source>
        <translation>The matter in other meetings</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Yrkande</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
</context>
<context>
    <name>SignatoryList</name>
    <message>
        <source>Undertecknare</source>
        <translation>Signatories</translation>
    </message>
    <message>
        <source>Lägg till medundertecknare</source>
        <translation>Add a co-signatory</translation>
    </message>
</context>
<context>
    <name>SignatoryRow</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Roll, t.ex. ledamot</source>
        <translation>Role, e.g. ledamot (member)</translation>
    </message>
    <message>
        <source>Parti</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Ta bort undertecknaren</source>
        <translation>Remove the signatory</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Underskrift</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiera kontrollsumman SHA-256</source>
        <translation>Copy the SHA-256 checksum</translation>
    </message>
    <message>
        <source>Kontrollera underskriften</source>
        <translation>Check the signature</translation>
    </message>
    <message>
        <source>SHA-256  {digits} …</source>
        <translation>SHA-256  {digits} …</translation>
    </message>
    <message>
        <source>Kontrollsumma SHA-256: {digits}</source>
        <translation>SHA-256 checksum: {digits}</translation>
    </message>
    <message>
        <source>Kontrollerar …</source>
        <translation>Checking …</translation>
    </message>
</context>
<context>
    <name>SignatureRow</name>
    <message>
        <source>Giltig</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Ogiltig</source>
        <translation>Invalid</translation>
    </message>
    <message>
        <source>Okänd undertecknare</source>
        <translation>Unknown signer</translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>Talarkort</source>
        <translation>Speaker&apos;s card</translation>
    </message>
    <message>
        <source>Anteckna (N), spara med Enter</source>
        <translation>Take a note (N), save with Enter</translation>
    </message>
    <message>
        <source>Anteckna på ärendet</source>
        <translation>Note on the item</translation>
    </message>
    <message>
        <source>Dina anteckningar på ärendet visas här, att tala efter.</source>
        <translation>Your notes on the item are shown here, to speak from.</translation>
    </message>
    <message>
        <source>cirka {time}</source>
        <translation>about {time}</translation>
    </message>
    <message>
        <source>{number}: visa s. {page}</source>
        <translation>{number}: show p. {page}</translation>
    </message>
</context>
<context>
    <name>SpotSign</name>
    <message>
        <source>Notis {number} på sidan: {text}</source>
        <translation>Note {number} on the page: {text}</translation>
    </message>
    <message>
        <source>Notis {number} på sidan, tom</source>
        <translation>Note {number} on the page, empty</translation>
    </message>
    <message>
        <source>Enter öppnar notisen, Ctrl och pilarna flyttar den, Delete tar bort den.</source>
        <translation>Enter opens the note, Ctrl and the arrows move it, Delete removes it.</translation>
    </message>
</context>
<context>
    <name>StampCard</name>
    <message>
        <source>Tidsstämpel</source>
        <translation>Time-stamp</translation>
    </message>
    <message>
        <source>Tidsstämpeltjänstens adress</source>
        <translation>The time-stamp service&apos;s address</translation>
    </message>
    <message>
        <source>https://… (tomt: ingen tidsstämpel)</source>
        <translation>https://… (empty: no time-stamp)</translation>
    </message>
    <message>
        <source>Spara tidsstämpeln</source>
        <translation>Save the time-stamp</translation>
    </message>
    <message>
        <source>Utan adress skickas ingenting. Med adress skickas en kontrollsumma av underskriften dit när du signerar, aldrig texten, och svaret visar när den fanns enligt tjänstens klocka.</source>
        <translation>Without an address nothing is sent. With one a checksum of the signature is sent there when you sign, never the text, and the answer shows when it existed by the service&apos;s clock.</translation>
    </message>
    <message>
        <source>Vad som läggs i underskriften</source>
        <translation>What goes into the signature</translation>
    </message>
    <message>
        <source>Om tjänsten inte svarar</source>
        <translation>If the service does not answer</translation>
    </message>
    <message>
        <source>Tidsstämpel och utfärdarnas besked om återkallade certifikat</source>
        <translation>Time-stamp and what the issuers say of revoked certificates</translation>
    </message>
    <message>
        <source>Som ovan, och en stämpel för arkivet</source>
        <translation>As above, and a stamp for the archive</translation>
    </message>
    <message>
        <source>Skriv inte under</source>
        <translation>Do not sign</translation>
    </message>
    <message>
        <source>Skriv under utan tidsstämpel och säg det</source>
        <translation>Sign without a time-stamp and say so</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Underskrifter</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Skriv ut försättsblad</source>
        <translation>Print cover sheet</translation>
    </message>
    <message>
        <source>Spara försättsblad …</source>
        <translation>Save cover sheet …</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Föregående ärende</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Gå till ärende {digits} …</source>
        <translation>Go to item {digits} …</translation>
    </message>
    <message>
        <source>Skriv ett nummer för att gå till ärendet</source>
        <translation>Type a number to go to that item</translation>
    </message>
    <message>
        <source>Det finns inget ärende {digits}</source>
        <translation>There is no item {digits}</translation>
    </message>
</context>
<context>
    <name>StepLine</name>
    <message>
        <source>Granska</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Signera</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Steg {number} av {count}: {name}</source>
        <translation>Step {number} of {count}: {name}</translation>
    </message>
</context>
<context>
    <name>SuggestionMenu</name>
    <message>
        <source>Lägg till ”{word}” i ordlistan</source>
        <translation>Add “{word}” to the dictionary</translation>
    </message>
    <message>
        <source>Söker förslag …</source>
        <translation>Looking for suggestions …</translation>
    </message>
    <message>
        <source>Inga förslag</source>
        <translation>No suggestions</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Infoga tabell</source>
        <translation>Insert a table</translation>
    </message>
    <message>
        <source>Infoga</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Rader, rubrikraden inräknad</source>
        <translation>Rows, the header counted</translation>
    </message>
    <message>
        <source>Den första raden är rubriker. Tabb går till nästa ruta, och i den sista rutan till en ny rad.</source>
        <translation>The first row is the header. Tab goes to the next cell, and from the last one to a new row.</translation>
    </message>
</context>
<context>
    <name>TableEditing</name>
    <message>
        <source>En tabell har högst {count} rader.</source>
        <translation>A table has at most {count} rows.</translation>
    </message>
    <message>
        <source>En tabell har högst {count} kolumner.</source>
        <translation>A table has at most {count} columns.</translation>
    </message>
    <message>
        <source>Tabellen har {rows} rader och {columns} kolumner. I texten får högst {most_rows} rader och {most_columns} kolumner plats: lägg den som bilaga i stället.</source>
        <translation>The table has {rows} rows and {columns} columns. The text has room for at most {most_rows} rows and {most_columns} columns: attach it instead.</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Tabell</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Infoga tabell …</source>
        <translation>Insert a table …</translation>
    </message>
    <message>
        <source>Flytta in punkten</source>
        <translation>Move the point in</translation>
    </message>
    <message>
        <source>Flytta ut punkten</source>
        <translation>Move the point out</translation>
    </message>
    <message>
        <source>Rad ovanför</source>
        <translation>Row above</translation>
    </message>
    <message>
        <source>Rad under</source>
        <translation>Row below</translation>
    </message>
    <message>
        <source>Kolumn till vänster</source>
        <translation>Column to the left</translation>
    </message>
    <message>
        <source>Kolumn till höger</source>
        <translation>Column to the right</translation>
    </message>
    <message>
        <source>Ta bort raden</source>
        <translation>Remove the row</translation>
    </message>
    <message>
        <source>Ta bort kolumnen</source>
        <translation>Remove the column</translation>
    </message>
    <message>
        <source>Ta bort tabellen</source>
        <translation>Remove the table</translation>
    </message>
    <message>
        <source>Gå ut ur tabellen</source>
        <translation>Leave the table</translation>
    </message>
    <message>
        <source>Kolumnens text</source>
        <translation>The column&apos;s text</translation>
    </message>
    <message>
        <source>Tal till höger, ord till vänster</source>
        <translation>Numbers right, words left</translation>
    </message>
    <message>
        <source>Till vänster</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Till höger</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Första kolumnen är rubriker</source>
        <translation>The first column is a header</translation>
    </message>
</context>
<context>
    <name>TagEdit</name>
    <message>
        <source>Ny etikett</source>
        <translation>New tag</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Ny etikett på {}</source>
        <translation>New tag on {}</translation>
    </message>
    <message>
        <source>Skriv en etikett och tryck Enter. Backsteg tar bort den sista.</source>
        <translation>Type a tag and press Enter. Backspace removes the last one.</translation>
    </message>
    <message>
        <source>Visa alla med etiketten {}</source>
        <translation>Show all with the tag {}</translation>
    </message>
    <message>
        <source>Visa alla med etiketten</source>
        <translation>Show all with the tag</translation>
    </message>
    <message>
        <source>Ta bort etiketten {}</source>
        <translation>Remove the tag {}</translation>
    </message>
    <message>
        <source>Ta bort etiketten (går att ångra)</source>
        <translation>Remove the tag (can be undone)</translation>
    </message>
</context>
<context>
    <name>TakeInDialog</name>
    <message>
        <source>1 ny anteckning till {}.</source>
        <translation>1 new note for {}.</translation>
    </message>
    <message>
        <source>{count} nya anteckningar till {}.</source>
        <translation>{count} new notes for {}.</translation>
    </message>
    <message>
        <source>Skrivna av: {}.</source>
        <translation>Written by: {}.</translation>
    </message>
    <message>
        <source>Redan i pärmen: {}.</source>
        <translation>In the binder already: {}.</translation>
    </message>
    <message>
        <source>Utan plats i handlingen, och läses inte in: {}.</source>
        <translation>Without a place in the paper, and not read in: {}.</translation>
    </message>
    <message>
        <source>De märks med varifrån de kom. Inläsningen går att ångra.</source>
        <translation>They are marked with where they came from. The reading in can be undone.</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Tabelltext, om du vill</source>
        <translation>A caption, if you like</translation>
    </message>
    <message>
        <source>Visa i handlingen ({keys})</source>
        <translation>Show in the paper ({keys})</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>Sök i texten</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>Ersätt med</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Föregående träff</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Nästa träff</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Stäng sökningen</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Ersätt</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Ersätt alla</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>1 ersatt</source>
        <translation>1 replaced</translation>
    </message>
    <message>
        <source>{count} ersatta</source>
        <translation>{count} replaced</translation>
    </message>
    <message>
        <source>Inga träffar</source>
        <translation>No hits</translation>
    </message>
    <message>
        <source>{number} av {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>{count} träffar</source>
        <translation>{count} hits</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Sidans text</source>
        <translation>The text of the page</translation>
    </message>
    <message>
        <source>Sidans ord som löpande text. Ctrl+Page Down och Ctrl+Page Up byter sida.</source>
        <translation>The words of the page as running text. Ctrl+Page Down and Ctrl+Page Up change page.</translation>
    </message>
    <message>
        <source>Sidan har ingen text som går att läsa upp; den är troligen inskannad.</source>
        <translation>The page has no text that can be read out; it is probably scanned.</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Sidor i miniatyr</source>
        <translation>Pages in miniature</translation>
    </message>
</context>
<context>
    <name>TokenCard</name>
    <message>
        <source>Kort eller sticka</source>
        <translation>Card or stick</translation>
    </message>
    <message>
        <source>Kortets drivrutin (PKCS#11)</source>
        <translation>The card&apos;s driver (PKCS#11)</translation>
    </message>
    <message>
        <source>Välj drivrutin …</source>
        <translation>Choose a driver …</translation>
    </message>
    <message>
        <source>Leta efter kort</source>
        <translation>Look for cards</translation>
    </message>
    <message>
        <source>Certifikat på kortet</source>
        <translation>Certificate on the card</translation>
    </message>
    <message>
        <source>Använd kortet</source>
        <translation>Use the card</translation>
    </message>
    <message>
        <source>{}, gäller till {}</source>
        <translation>{}, valid until {}</translation>
    </message>
    <message>
        <source>Pinkoden frågas varje gång du signerar och sparas inte.</source>
        <translation>The PIN is asked for each time you sign and is not kept.</translation>
    </message>
    <message>
        <source>Stödet för kort är inte installerat (tillägget card).</source>
        <translation>Support for cards is not installed (the extra card).</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Utkorg {}</source>
        <translation>Outbox {}</translation>
    </message>
    <message>
        <source>Utkorg</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Sök i pärmen    Ctrl+K</source>
        <translation>Search the binder    Ctrl+K</translation>
    </message>
    <message>
        <source>Meny (Alt+M)</source>
        <translation>Menu (Alt+M)</translation>
    </message>
    <message>
        <source>Meny</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Sök i pärmen</source>
        <translation>Search the binder</translation>
    </message>
    <message>
        <source>Sök i pärmen (Ctrl+K)</source>
        <translation>Search the binder (Ctrl+K)</translation>
    </message>
    <message>
        <source>Förbered</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Pärmen kan inte användas just nu</source>
        <translation>The binder cannot be used just now</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Lösenfras eller återställningskod</source>
        <translation>Passphrase or recovery code</translation>
    </message>
    <message>
        <source>Kom ihåg i den här datorns nyckelring</source>
        <translation>Remember in this computer&apos;s keyring</translation>
    </message>
    <message>
        <source>Öppna pärmen</source>
        <translation>Open the binder</translation>
    </message>
    <message>
        <source>Öppna din mötespärm</source>
        <translation>Open your meeting binder</translation>
    </message>
    <message>
        <source>Pärmen är krypterad. Skriv din lösenfras, eller återställningskoden.</source>
        <translation>The binder is encrypted. Enter your passphrase, or the recovery code.</translation>
    </message>
    <message>
        <source>Öppnar pärmen …</source>
        <translation>Opening the binder …</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Visa vad som ändrats</source>
        <translation>Show what changed</translation>
    </message>
    <message>
        <source>Till den som gäller</source>
        <translation>To the one that applies</translation>
    </message>
    <message>
        <source>Version {} av {}</source>
        <translation>Version {} of {}</translation>
    </message>
    <message>
        <source>{} · ersatt {}</source>
        <translation>{} · replaced {}</translation>
    </message>
    <message>
        <source>Välj en annan version av handlingen</source>
        <translation>Choose another version of the paper</translation>
    </message>
    <message>
        <source>Version {} · gäller nu</source>
        <translation>Version {} · applies now</translation>
    </message>
    <message>
        <source>Version {} · ersatt {}</source>
        <translation>Version {} · replaced {}</translation>
    </message>
    <message>
        <source>Du läser version {} av {}, som den kom. Den kan inte ändras.</source>
        <translation>You are reading version {} of {}, as it came. It cannot be changed.</translation>
    </message>
</context>
<context>
    <name>VoteCard</name>
    <message>
        <source>Så röstar du</source>
        <translation>How to vote</translation>
    </message>
    <message>
        <source>Ja betyder inte alltid ”för”. Lyssna efter vad ordföranden säger att ja står för.</source>
        <translation>Ja (yes) does not always mean “for”. Listen to what the chair says that ja stands for.</translation>
    </message>
    <message>
        <source>Ja för {side}</source>
        <translation>Ja for {side}</translation>
    </message>
    <message>
        <source>Ordföranden: ja för {side}</source>
        <translation>The chair: ja for {side}</translation>
    </message>
    <message>
        <source>JA</source>
        <translation>JA</translation>
    </message>
    <message>
        <source>NEJ</source>
        <translation>NEJ</translation>
    </message>
    <message>
        <source>Rösta {vote} för din linje.</source>
        <translation>Vote {vote} for your side.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Namn, som det ska stå på dina yrkanden</source>
        <translation>Name, as it is to stand on your yrkanden</translation>
    </message>
    <message>
        <source>Uppdrag, till exempel ledamot</source>
        <translation>Office held, for example ledamot (member)</translation>
    </message>
    <message>
        <source>Parti, som det ska stå på dina yrkanden</source>
        <translation>Party, as it is to stand on your yrkanden</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Lösenfras, minst {} tecken</source>
        <translation>Passphrase, at least {} characters</translation>
    </message>
    <message>
        <source>Lösenfrasen en gång till</source>
        <translation>The passphrase once more</translation>
    </message>
    <message>
        <source>Skapa min pärm</source>
        <translation>Create my binder</translation>
    </message>
    <message>
        <source>Titta på exempelpärmen först</source>
        <translation>Look at the example binder first</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia …</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Välkommen till Mötespärmen</source>
        <translation>Welcome to Mötespärmen</translation>
    </message>
    <message>
        <source>Ingen kan öppna pärmen utan lösenfrasen. Du får också en återställningskod.</source>
        <translation>Nobody can open the binder without the passphrase. You also get a recovery code.</translation>
    </message>
    <message>
        <source>Här läser du kallelsen, antecknar och skriver yrkanden. Allt ligger krypterat på den här datorn. Inget lämnar den förrän du själv skickar det.</source>
        <translation>Here you read the kallelse, take notes and write yrkanden. Everything is kept encrypted on this computer. Nothing leaves it until you send it yourself.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Office held</translation>
    </message>
    <message>
        <source>Parti</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Upprepa lösenfrasen</source>
        <translation>Repeat the passphrase</translation>
    </message>
    <message>
        <source>Skriv ditt namn. Det står som avsändare på det du lämnar in.</source>
        <translation>Enter your name. It stands as the sender of what you hand in.</translation>
    </message>
    <message>
        <source>Välj din kommun, eller skriv vad den heter.</source>
        <translation>Choose your municipality, or enter its name.</translation>
    </message>
    <message>
        <source>De två lösenfraserna är inte lika. Skriv dem igen.</source>
        <translation>The two passphrases differ. Enter them again.</translation>
    </message>
    <message>
        <source>Välj mappen med säkerhetskopian</source>
        <translation>Choose the folder with the backup</translation>
    </message>
    <message>
        <source>Skapar pärmen …</source>
        <translation>Creating the binder …</translation>
    </message>
</context>
<context>
    <name>WhichMeetingPage</name>
    <message>
        <source>Hör till</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Nytt möte
Mötet finns inte i pärmen än</source>
        <translation>New meeting
The meeting is not in the binder yet</translation>
    </message>
    <message>
        <source>Vilket möte hör filen till?</source>
        <translation>Which meeting does the file belong to?</translation>
    </message>
    <message>
        <source>Vilket möte hör filerna till?</source>
        <translation>Which meeting do the files belong to?</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>Så här signeras dina yrkanden</source>
        <translation>How your papers are signed</translation>
    </message>
    <message>
        <source>Hämtar uppgifterna …</source>
        <translation>Fetching the details …</translation>
    </message>
    <message>
        <source>Vilken underskrift som används</source>
        <translation>Which identity signs</translation>
    </message>
    <message>
        <source>Förnya underskriften</source>
        <translation>Renew the identity</translation>
    </message>
    <message>
        <source>Underskriften skapas första gången du signerar, med ditt namn.</source>
        <translation>The signature is made the first time you sign, with your name.</translation>
    </message>
    <message>
        <source>{}, på kort eller sticka. Gäller till {}.</source>
        <translation>{}, on a card or stick. Valid until {}.</translation>
    </message>
    <message>
        <source>{}, skapad i programmet. Gäller till {}.</source>
        <translation>{}, made in the program. Valid until {}.</translation>
    </message>
    <message>
        <source>{}, med eget certifikat. Gäller till {}.</source>
        <translation>{}, with an own certificate. Valid until {}.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Mötespärmen</source>
        <translation>Mötespärmen</translation>
    </message>
    <message>
        <source>Sparat {}</source>
        <translation>Saved {}</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>WritingRoom</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Visa sidan bredvid</source>
        <translation>Show the page beside</translation>
    </message>
</context>
<context>
    <name>_ContentsModel</name>
    <message>
        <source>{title}, nivå {level}</source>
        <translation>{title}, level {level}</translation>
    </message>
</context>
<context>
    <name>carried</name>
    <message>
        <source>{} (ersatt {})</source>
        <translation>{} (replaced {})</translation>
    </message>
    <message>
        <source>Sidan {}</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>På samma ställe</source>
        <translation>At the same place</translation>
    </message>
    <message>
        <source>Flyttad</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Texten har ändrats</source>
        <translation>The text has changed</translation>
    </message>
    <message>
        <source>Hittades inte</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Arkiv</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Redigera</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Yrkande</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Öppna kallelse …</source>
        <translation>Open kallelse …</translation>
    </message>
    <message>
        <source>Nytt sammanträde för hand …</source>
        <translation>New meeting by hand …</translation>
    </message>
    <message>
        <source>Byt sammanträde …</source>
        <translation>Change meeting …</translation>
    </message>
    <message>
        <source>Ändra sammanträdets uppgifter …</source>
        <translation>Edit meeting details …</translation>
    </message>
    <message>
        <source>Ta bort sammanträdet</source>
        <translation>Remove the meeting</translation>
    </message>
    <message>
        <source>Säkerhetskopiera pärmen …</source>
        <translation>Back up the binder…</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia …</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Skapa min egen pärm …</source>
        <translation>Create my own binder…</translation>
    </message>
    <message>
        <source>Inställningar …</source>
        <translation>Settings …</translation>
    </message>
    <message>
        <source>Lösenfras och återställningskod …</source>
        <translation>Passphrase and recovery code …</translation>
    </message>
    <message>
        <source>Rensa borttagna möten …</source>
        <translation>Clear removed meetings away …</translation>
    </message>
    <message>
        <source>Avsluta</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Kopiera markerad text</source>
        <translation>Copy selected text</translation>
    </message>
    <message>
        <source>Tillbaka dit jag var</source>
        <translation>Back to where I was</translation>
    </message>
    <message>
        <source>Framåt igen</source>
        <translation>Forward again</translation>
    </message>
    <message>
        <source>Pausa läsningen av inskannade sidor</source>
        <translation>Pause the reading of scanned pages</translation>
    </message>
    <message>
        <source>Sök i handlingen …</source>
        <translation>Find in the paper …</translation>
    </message>
    <message>
        <source>Nästa träff</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Föregående träff</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Gå till sida …</source>
        <translation>Go to page …</translation>
    </message>
    <message>
        <source>Visa eller dölj sidor och innehåll</source>
        <translation>Show or hide pages and contents</translation>
    </message>
    <message>
        <source>Textmarkör i handlingen</source>
        <translation>Text caret in the paper</translation>
    </message>
    <message>
        <source>Markera vald text</source>
        <translation>Highlight selected text</translation>
    </message>
    <message>
        <source>Kommentera vald text</source>
        <translation>Comment on selected text</translation>
    </message>
    <message>
        <source>Sök i pärmen</source>
        <translation>Search the binder</translation>
    </message>
    <message>
        <source>Öppna menyn</source>
        <translation>Open the menu</translation>
    </message>
    <message>
        <source>Förbered</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Möte</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Utkorg</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Visa eller dölj ärendelistan</source>
        <translation>Show or hide the agenda</translation>
    </message>
    <message>
        <source>Visa eller dölj sidopanelen</source>
        <translation>Show or hide the side panel</translation>
    </message>
    <message>
        <source>Nästa del av fönstret</source>
        <translation>Next part of the window</translation>
    </message>
    <message>
        <source>Förstora sidan</source>
        <translation>Enlarge the page</translation>
    </message>
    <message>
        <source>Förminska sidan</source>
        <translation>Reduce the page</translation>
    </message>
    <message>
        <source>Anpassa sidan till bredden</source>
        <translation>Fit the page to the width</translation>
    </message>
    <message>
        <source>Vrid sidan</source>
        <translation>Rotate the page</translation>
    </message>
    <message>
        <source>Visa sidan som text</source>
        <translation>Show the page as text</translation>
    </message>
    <message>
        <source>Nästa anteckning i handlingen</source>
        <translation>Next note in the paper</translation>
    </message>
    <message>
        <source>Föregående anteckning i handlingen</source>
        <translation>Previous note in the paper</translation>
    </message>
    <message>
        <source>Ljust utseende</source>
        <translation>Light appearance</translation>
    </message>
    <message>
        <source>Spara sammanträdet för andra program (OParl) …</source>
        <translation>Save the meeting for other programs (OParl) …</translation>
    </message>
    <message>
        <source>Spara sammanträdet som kalenderfil …</source>
        <translation>Save the meeting as a calendar file …</translation>
    </message>
    <message>
        <source>Exportera anteckningar …</source>
        <translation>Export notes …</translation>
    </message>
    <message>
        <source>Läs in anteckningar från fil …</source>
        <translation>Read in notes from a file …</translation>
    </message>
    <message>
        <source>Inlärt om kallelserna …</source>
        <translation>Learned about the notices …</translation>
    </message>
    <message>
        <source>Sekretess …</source>
        <translation>Confidentiality …</translation>
    </message>
    <message>
        <source>Stryk under vald text</source>
        <translation>Underline the selected text</translation>
    </message>
    <message>
        <source>Rita med penna</source>
        <translation>Draw with the pen</translation>
    </message>
    <message>
        <source>Skriv en notis på ett ställe</source>
        <translation>Write a note on a spot</translation>
    </message>
    <message>
        <source>Citera vald text i motiveringen</source>
        <translation>Quote selected text in the motivation</translation>
    </message>
    <message>
        <source>Mörkt utseende</source>
        <translation>Dark appearance</translation>
    </message>
    <message>
        <source>Större text i fönstret</source>
        <translation>Larger text in the window</translation>
    </message>
    <message>
        <source>Mindre text i fönstret</source>
        <translation>Smaller text in the window</translation>
    </message>
    <message>
        <source>Länkar på sidan</source>
        <translation>Links on the page</translation>
    </message>
    <message>
        <source>Läs in anteckningar som finns i handlingen …</source>
        <translation>Read in notes that the paper carries …</translation>
    </message>
    <message>
        <source>Märk handlingen som sekretess</source>
        <translation>Mark the paper as confidential</translation>
    </message>
    <message>
        <source>Täck sekretessbelagd handling</source>
        <translation>Cover the confidential paper</translation>
    </message>
    <message>
        <source>Visa hela sidan</source>
        <translation>Show the whole page</translation>
    </message>
    <message>
        <source>En eller två sidor i bredd</source>
        <translation>One or two pages side by side</translation>
    </message>
    <message>
        <source>Vrid sidan åt andra hållet</source>
        <translation>Rotate the page the other way</translation>
    </message>
    <message>
        <source>Läs en handling i taget</source>
        <translation>Read one paper at a time</translation>
    </message>
    <message>
        <source>Läs ärendets handlingar i följd</source>
        <translation>Read the item&apos;s papers one after another</translation>
    </message>
    <message>
        <source>Läs hela sammanträdets handlingar i följd</source>
        <translation>Read all papers of the meeting one after another</translation>
    </message>
    <message>
        <source>Tidigare version av handlingen</source>
        <translation>Earlier version of the paper</translation>
    </message>
    <message>
        <source>Visa vad som ändrats i handlingen</source>
        <translation>Show what changed in the paper</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Föregående ärende</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Nästa nyhet</source>
        <translation>Next piece of news</translation>
    </message>
    <message>
        <source>Alla nyheter i sammanträdet</source>
        <translation>All news in the meeting</translation>
    </message>
    <message>
        <source>Tidigare i ärendet</source>
        <translation>Earlier in the matter</translation>
    </message>
    <message>
        <source>Se över anteckningar som följde med</source>
        <translation>Look over notes that came along</translation>
    </message>
    <message>
        <source>Gå till ärende nummer …</source>
        <translation>Go to item number …</translation>
    </message>
    <message>
        <source>Anteckna på ärendet</source>
        <translation>Note on the item</translation>
    </message>
    <message>
        <source>Ta bort handlingen ur ärendet</source>
        <translation>Remove the paper from the item</translation>
    </message>
    <message>
        <source>Anteckna på sidan</source>
        <translation>Note on the page</translation>
    </message>
    <message>
        <source>Anteckna på handlingen</source>
        <translation>Note on the paper</translation>
    </message>
    <message>
        <source>Anteckna på mötet</source>
        <translation>Note on the meeting</translation>
    </message>
    <message>
        <source>Sök bland alla anteckningar</source>
        <translation>Search all notes</translation>
    </message>
    <message>
        <source>Färgernas betydelse …</source>
        <translation>What the colours mean …</translation>
    </message>
    <message>
        <source>Ändra ärendets uppgifter …</source>
        <translation>Change the item&apos;s particulars …</translation>
    </message>
    <message>
        <source>Lägg till ärende …</source>
        <translation>Add item …</translation>
    </message>
    <message>
        <source>Lägg handling i ärendet …</source>
        <translation>Add a paper to the item …</translation>
    </message>
    <message>
        <source>Ta bort ärendet från dagordningen</source>
        <translation>Remove the item from the agenda</translation>
    </message>
    <message>
        <source>Skriv tilläggsyrkande</source>
        <translation>Write tilläggsyrkande</translation>
    </message>
    <message>
        <source>Nytt initiativ …</source>
        <translation>New initiative …</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Signera och skicka …</source>
        <translation>Sign and send …</translation>
    </message>
    <message>
        <source>Kontrollera ett papper från ett annat program …</source>
        <translation>Check a paper from another program …</translation>
    </message>
    <message>
        <source>Öppna handling att skriva under …</source>
        <translation>Open a paper to sign …</translation>
    </message>
    <message>
        <source>Min underskrift …</source>
        <translation>My signature …</translation>
    </message>
    <message>
        <source>Kommunens uppgifter …</source>
        <translation>The municipality&apos;s data …</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Om programmet</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Markera vald text i en färg …</source>
        <translation>Highlight selected text in a colour …</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Sammanträdets uppgifter</source>
        <translation>Meeting details</translation>
    </message>
    <message>
        <source>Nytt sammanträde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Spara sammanträdet</source>
        <translation>Save the meeting</translation>
    </message>
    <message>
        <source>Ärendets uppgifter</source>
        <translation>The item&apos;s particulars</translation>
    </message>
    <message>
        <source>Nytt ärende</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Spara ärendet</source>
        <translation>Save the item</translation>
    </message>
    <message>
        <source>Byt sammanträde</source>
        <translation>Change meeting</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Gå till ärende</source>
        <translation>Go to item</translation>
    </message>
    <message>
        <source>Gå till</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Sekretessbelagda handlingar</source>
        <translation>Confidential papers</translation>
    </message>
    <message>
        <source>Spara inställningarna</source>
        <translation>Save the settings</translation>
    </message>
    <message>
        <source>Min underskrift</source>
        <translation>My signature</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lösenfras och återställningskod</source>
        <translation>Passphrase and recovery code</translation>
    </message>
    <message>
        <source>Inlärt om kallelserna</source>
        <translation>Learned about the notices</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Nytt initiativ</source>
        <translation>New initiative</translation>
    </message>
    <message>
        <source>Börja skriva</source>
        <translation>Begin writing</translation>
    </message>
    <message>
        <source>Exportera anteckningar</source>
        <translation>Export notes</translation>
    </message>
    <message>
        <source>Välj mapp …</source>
        <translation>Choose folder …</translation>
    </message>
    <message>
        <source>Läs in anteckningar</source>
        <translation>Read in notes</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>Kommunens uppgifter</source>
        <translation>The municipality&apos;s data</translation>
    </message>
    <message>
        <source>Spara uppgifterna</source>
        <translation>Save the data</translation>
    </message>
    <message>
        <source>Färgernas betydelse</source>
        <translation>What the colours mean</translation>
    </message>
    <message>
        <source>Andras yrkande</source>
        <translation>Others&apos; yrkande</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Skriv under på den här datorn</source>
        <translation>Sign on this computer</translation>
    </message>
    <message>
        <source>Skriv under</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Underskrifter i filen</source>
        <translation>Signatures in the file</translation>
    </message>
    <message>
        <source>Kontroll av ett färdigt papper</source>
        <translation>Check of a finished paper</translation>
    </message>
    <message>
        <source>Läs in i pärmen</source>
        <translation>Read into the binder</translation>
    </message>
    <message>
        <source>Skriv din namnteckning</source>
        <translation>Write your name by hand</translation>
    </message>
    <message>
        <source>Spara namnteckningen</source>
        <translation>Keep the written name</translation>
    </message>
</context>
<context>
    <name>doubts</name>
    <message>
        <source>Ärende {number}, {field}</source>
        <translation>Item {number}, {field}</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Om Mötespärmen</source>
        <translation>About Mötespärmen</translation>
    </message>
    <message>
        <source>I handlingen</source>
        <translation>In the paper</translation>
    </message>
    <message>
        <source>I Möte</source>
        <translation>In Meeting</translation>
    </message>
    <message>
        <source>Markera vald text i handlingen</source>
        <translation>Highlight selected text in the paper</translation>
    </message>
    <message>
        <source>Kommentera vald text i handlingen</source>
        <translation>Comment on selected text in the paper</translation>
    </message>
    <message>
        <source>Citera vald text i motiveringen</source>
        <translation>Quote selected text in the motivation</translation>
    </message>
    <message>
        <source>Stryk under vald text</source>
        <translation>Underline the selected text</translation>
    </message>
    <message>
        <source>Markera vald text i en av färgerna</source>
        <translation>Highlight the selected text in one of the colours</translation>
    </message>
    <message>
        <source>Rita med penna</source>
        <translation>Draw with the pen</translation>
    </message>
    <message>
        <source>Skriv en notis på ett ställe</source>
        <translation>Write a note on a spot</translation>
    </message>
    <message>
        <source>Gå till ärendet med det numret</source>
        <translation>Go to the item with that number</translation>
    </message>
    <message>
        <source>Föregående och nästa ärende</source>
        <translation>Previous and next item</translation>
    </message>
    <message>
        <source>Skriv en anteckning på ärendet</source>
        <translation>Write a note on the item</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>inget nytt</source>
        <translation>nothing new</translation>
    </message>
    <message>
        <source>Allt finns redan i pärmen: {}. Ingenting har ändrats.</source>
        <translation>All of it is in the binder already: {}. Nothing has been changed.</translation>
    </message>
    <message>
        <source>En anteckning följde med.</source>
        <translation>One note came along.</translation>
    </message>
    <message>
        <source>{} anteckningar följde med.</source>
        <translation>{} notes came along.</translation>
    </message>
    <message>
        <source>Att se över: {} (Ctrl+Skift+E).</source>
        <translation>To look over: {} (Ctrl+Shift+E).</translation>
    </message>
    <message>
        <source>{} till</source>
        <translation>{} more</translation>
    </message>
    <message>
        <source>Detsamma gäller {}.</source>
        <translation>The same holds for {}.</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Tilläggsyrkande</source>
        <translation>Tillägg (addition)</translation>
    </message>
    <message>
        <source>Ändringsyrkande</source>
        <translation>Ändring (amendment)</translation>
    </message>
    <message>
        <source>Eget förslag</source>
        <translation>Yrkande (own proposal)</translation>
    </message>
    <message>
        <source>Bifallsyrkande</source>
        <translation>Bifall (approval)</translation>
    </message>
    <message>
        <source>Avslagsyrkande</source>
        <translation>Avslag (rejection)</translation>
    </message>
    <message>
        <source>Återremissyrkande</source>
        <translation>Återremiss (refer back)</translation>
    </message>
    <message>
        <source>Minoritetsåterremiss</source>
        <translation>Referral back by a minority</translation>
    </message>
    <message>
        <source>Bordläggningsyrkande</source>
        <translation>Motion to table</translation>
    </message>
    <message>
        <source>Ajourneringsyrkande</source>
        <translation>Motion to adjourn</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Särskilt yttrande</source>
        <translation>Separate statement</translation>
    </message>
    <message>
        <source>Protokollsanteckning</source>
        <translation>Note to the minutes</translation>
    </message>
    <message>
        <source>Röstförklaring</source>
        <translation>Explanation of vote</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Interpellation</source>
        <translation>Interpellation</translation>
    </message>
    <message>
        <source>Enkel fråga</source>
        <translation>Simple question</translation>
    </message>
    <message>
        <source>Nämndinitiativ</source>
        <translation>Committee initiative</translation>
    </message>
    <message>
        <source>Typ av yrkande</source>
        <translation>Kind of yrkande</translation>
    </message>
    <message>
        <source>Förslag</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Om handläggningen</source>
        <translation>On the handling</translation>
    </message>
    <message>
        <source>Till protokollet</source>
        <translation>For the minutes</translation>
    </message>
    <message>
        <source>Nya ärenden</source>
        <translation>New matters</translation>
    </message>
</context>
<context>
    <name>meeting</name>
    <message>
        <source> (s. {page})</source>
        <translation> (p. {page})</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>, kl. {time}</source>
        <translation>, {time}</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Förut</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>? Fråga</source>
        <translation>? Question</translation>
    </message>
    <message>
        <source>✓ Besvarad</source>
        <translation>✓ Answered</translation>
    </message>
    <message>
        <source>▲ Oläst fil</source>
        <translation>▲ Unread file</translation>
    </message>
    <message>
        <source>± Mötet</source>
        <translation>± Meeting</translation>
    </message>
    <message>
        <source>+ Nytt ärende</source>
        <translation>+ New item</translation>
    </message>
    <message>
        <source>± Ändrat</source>
        <translation>± Changed</translation>
    </message>
    <message>
        <source>↕ Flyttat</source>
        <translation>↕ Moved</translation>
    </message>
    <message>
        <source>− Utgår</source>
        <translation>− Withdrawn</translation>
    </message>
    <message>
        <source>+ Åter</source>
        <translation>+ Back</translation>
    </message>
    <message>
        <source>± Ersatt</source>
        <translation>± Replaced</translation>
    </message>
    <message>
        <source>↕ Flyttad handling</source>
        <translation>↕ Moved paper</translation>
    </message>
    <message>
        <source>+ Ny handling</source>
        <translation>+ New paper</translation>
    </message>
    <message>
        <source>= Inget nytt</source>
        <translation>= Nothing new</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Diary number</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Till fullmäktige</source>
        <translation>To the council</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Mötets handlingar</source>
        <translation>The meeting&apos;s papers</translation>
    </message>
    <message>
        <source>flyttat</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>Läses inte in</source>
        <translation>Is not read in</translation>
    </message>
    <message>
        <source>Allt i filen finns redan</source>
        <translation>All in the file is there already</translation>
    </message>
    <message>
        <source>Är det samma ärende?</source>
        <translation>Is it the same item?</translation>
    </message>
    <message>
        <source>Utgår ärendet?</source>
        <translation>Is the item withdrawn?</translation>
    </message>
    <message>
        <source>Vilken uppgift gäller?</source>
        <translation>Which value holds?</translation>
    </message>
    <message>
        <source>Ersätter den en tidigare handling?</source>
        <translation>Does it replace an earlier paper?</translation>
    </message>
    <message>
        <source>Vart hör handlingen?</source>
        <translation>Where does the paper belong?</translation>
    </message>
    <message>
        <source>Mötet har redan allt i {file}. Den ändrar ingenting.</source>
        <translation>The meeting has all of {file} already. It changes nothing.</translation>
    </message>
    <message>
        <source>Utgår enligt {file}. Ärendet blir kvar i listan, markerat, med allt du har skrivit.</source>
        <translation>Withdrawn according to {file}. The item stays in the list, marked, with all that you have written.</translation>
    </message>
    <message>
        <source>{file} ersätter den tidigare versionen, som finns kvar. Dina anteckningar följer med.</source>
        <translation>{file} replaces the earlier version, which is kept. Your notes come along.</translation>
    </message>
    <message>
        <source>Handlingen ligger i ett annat ärende enligt {file}. Dina anteckningar följer med dit.</source>
        <translation>The paper is under another item in {file}. Your notes go with it.</translation>
    </message>
    <message>
        <source>Ur {file}</source>
        <translation>From {file}</translation>
    </message>
    <message>
        <source>Det framgår inte säkert av {file} om ärendet redan står på dagordningen.</source>
        <translation>It is not certain from {file} whether the item is on the agenda already.</translation>
    </message>
    <message>
        <source>Det framgår inte säkert av {file} om ärendet är kvar.</source>
        <translation>It is not certain from {file} whether the item is still there.</translation>
    </message>
    <message>
        <source>Uppgiften i {file} är en annan än i pärmen, och osäkert läst.</source>
        <translation>The value in {file} is another than in the binder, and read with doubt.</translation>
    </message>
    <message>
        <source>Handlingen i {file} liknar en som finns i ärendet.</source>
        <translation>The paper in {file} is like one that the item has.</translation>
    </message>
    <message>
        <source>Det framgår inte säkert vart {file} hör.</source>
        <translation>It is not certain where {file} belongs.</translation>
    </message>
    <message>
        <source>Ny handling i {item}</source>
        <translation>New paper in {item}</translation>
    </message>
    <message>
        <source>mötets handlingar</source>
        <translation>the meeting&apos;s papers</translation>
    </message>
    <message>
        <source>ärendet ”{}”</source>
        <translation>the item “{}”</translation>
    </message>
    <message>
        <source>ärende {number}, {title}</source>
        <translation>item {number}, {title}</translation>
    </message>
    <message>
        <source>Ersätter ”{paper}” i {item}</source>
        <translation>Replaces “{paper}” in {item}</translation>
    </message>
    <message>
        <source>Den nya: {}</source>
        <translation>The new one: {}</translation>
    </message>
    <message>
        <source>Den som står i pärmen: {}</source>
        <translation>The one in the binder: {}</translation>
    </message>
    <message>
        <source>Ja, ärendet utgår</source>
        <translation>Yes, the item is withdrawn</translation>
    </message>
    <message>
        <source>Nej, ärendet är kvar</source>
        <translation>No, the item is still there</translation>
    </message>
    <message>
        <source>Nej, lägg den som en ny handling bredvid</source>
        <translation>No, put it beside as a new paper</translation>
    </message>
    <message>
        <source>Nej, det är ett nytt ärende</source>
        <translation>No, it is a new item</translation>
    </message>
    <message>
        <source>Lägg under mötet</source>
        <translation>Put it under the meeting</translation>
    </message>
    <message>
        <source>Inget av dem</source>
        <translation>None of them</translation>
    </message>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>{same} av {all}</source>
        <translation>{same} of {all}</translation>
    </message>
    <message>
        <source>Oförändrade sidor</source>
        <translation>Unchanged pages</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>news</name>
    <message>
        <source>Nytt ärende</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Ändrat</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Nytt nummer</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Flyttat</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Åter med</source>
        <translation>Back again</translation>
    </message>
    <message>
        <source>Ny handling</source>
        <translation>New paper</translation>
    </message>
    <message>
        <source>Ny version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Ärendet är nytt på dagordningen.</source>
        <translation>The item is new on the agenda.</translation>
    </message>
    <message>
        <source>Ärendet står på en annan plats i dagordningen.</source>
        <translation>The item stands at another place in the agenda.</translation>
    </message>
    <message>
        <source>Ärendet utgår. Dina anteckningar och utkast finns kvar.</source>
        <translation>The item is withdrawn. Your notes and drafts are kept.</translation>
    </message>
    <message>
        <source>Ärendet är tillbaka på dagordningen.</source>
        <translation>The item is back on the agenda.</translation>
    </message>
    <message>
        <source>Ny handling: {}.</source>
        <translation>New paper: {}.</translation>
    </message>
    <message>
        <source>Ny version av {}.</source>
        <translation>New version of {}.</translation>
    </message>
    <message>
        <source>En uppgift</source>
        <translation>A detail</translation>
    </message>
    <message>
        <source>{} har kommit till: ”{}”.</source>
        <translation>{} was added: “{}”.</translation>
    </message>
    <message>
        <source>{} är borttaget. Förut: ”{}”.</source>
        <translation>{} was removed. Before: “{}”.</translation>
    </message>
    <message>
        <source>{} är nu ”{}”. Förut: ”{}”.</source>
        <translation>{} is now “{}”. Before: “{}”.</translation>
    </message>
    <message>
        <source>Ärendet går nu vidare till kommunfullmäktige.</source>
        <translation>The item now goes on to the council.</translation>
    </message>
    <message>
        <source>Ärendet går inte längre vidare till kommunfullmäktige.</source>
        <translation>The item no longer goes on to the council.</translation>
    </message>
    <message>
        <source>Numret</source>
        <translation>The number</translation>
    </message>
    <message>
        <source>Rubriken</source>
        <translation>The title</translation>
    </message>
    <message>
        <source>Diarienumret</source>
        <translation>The diary number</translation>
    </message>
    <message>
        <source>Avsnittet</source>
        <translation>The section</translation>
    </message>
    <message>
        <source>Förslaget till beslut</source>
        <translation>The proposed decision</translation>
    </message>
    <message>
        <source>Sammanträdets dag</source>
        <translation>The day of the meeting</translation>
    </message>
    <message>
        <source>Klockslaget</source>
        <translation>The time</translation>
    </message>
    <message>
        <source>Platsen</source>
        <translation>The place</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Markering</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Understrykning</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Överstrykning</source>
        <translation>Strikethrough</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Teckning</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Anteckning på ett ställe</source>
        <translation>Note on a spot</translation>
    </message>
    <message>
        <source>Anteckning på sidan</source>
        <translation>Note on the page</translation>
    </message>
    <message>
        <source>Anteckning på handlingen</source>
        <translation>Note on the paper</translation>
    </message>
    <message>
        <source>Anteckning på ärendet</source>
        <translation>Note on the item</translation>
    </message>
    <message>
        <source>Anteckning på sammanträdet</source>
        <translation>Note on the meeting</translation>
    </message>
    <message>
        <source>Sekretess: orden står i handlingen</source>
        <translation>Confidential: the words are in the paper</translation>
    </message>
    <message>
        <source>Gul</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Grön</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blå</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Sammanträdet som helhet</source>
        <translation>The meeting as a whole</translation>
    </message>
    <message>
        <source>s. {}</source>
        <translation>p. {}</translation>
    </message>
    <message>
        <source>På ärendet</source>
        <translation>On the item</translation>
    </message>
    <message>
        <source>På sammanträdet</source>
        <translation>On the meeting</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>En Två Tre Fyra Fem Sex Sju Åtta Nio Tio Elva Tolv</source>
        <translation>One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Ej lämnad</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>I e-posten</source>
        <translation>In the mail</translation>
    </message>
    <message>
        <source>Skickad</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Bekräftad</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Återkallad</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>{date} kl. {time}</source>
        <translation>{date} at {time}</translation>
    </message>
    <message>
        <source>Utskriven på papper</source>
        <translation>Printed on paper</translation>
    </message>
    <message>
        <source>Att skriva under</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>Undertecknad</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Du avstod</source>
        <translation>You refused</translation>
    </message>
    <message>
        <source>Tillbakadragen</source>
        <translation>Taken back</translation>
    </message>
</context>
<context>
    <name>points</name>
    <message>
        <source>I första hand</source>
        <translation>In first place</translation>
    </message>
    <message>
        <source>I andra hand</source>
        <translation>In second place</translation>
    </message>
    <message>
        <source>I tredje hand</source>
        <translation>In third place</translation>
    </message>
    <message>
        <source>I fjärde hand</source>
        <translation>In fourth place</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Föreslagna ärenden</source>
        <translation>Proposed items</translation>
    </message>
</context>
<context>
    <name>sekretess</name>
    <message>
        <source>Sekretess?</source>
        <translation>Confidential?</translation>
    </message>
    <message>
        <source>Sekretess</source>
        <translation>Confidential</translation>
    </message>
</context>
<context>
    <name>stances</name>
    <message>
        <source>Bifall</source>
        <translation>Bifall (for)</translation>
    </message>
    <message>
        <source>Avslag</source>
        <translation>Avslag (against)</translation>
    </message>
    <message>
        <source>Återremiss</source>
        <translation>Återremiss (refer back)</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>1 handling väntar i utkorgen</source>
        <translation>1 paper waits in the outbox</translation>
    </message>
    <message>
        <source>{} handlingar väntar i utkorgen</source>
        <translation>{} papers wait in the outbox</translation>
    </message>
    <message>
        <source>Pärmen är krypterad</source>
        <translation>The binder is encrypted</translation>
    </message>
    <message>
        <source>Exempelpärm: inget är kvar när du avslutar</source>
        <translation>Example binder: nothing is kept when you quit</translation>
    </message>
    <message>
        <source>Allt ligger på den här datorn</source>
        <translation>Everything stays on this computer</translation>
    </message>
</context>
<context>
    <name>voting</name>
    <message>
        <source>bifall till huvudförslaget</source>
        <translation>bifall till (approval of) the main proposal</translation>
    </message>
    <message>
        <source>avslag på huvudförslaget</source>
        <translation>avslag på (rejection of) the main proposal</translation>
    </message>
    <message>
        <source>bifall till tilläggsyrkandet</source>
        <translation>bifall till (approval of) the tilläggsyrkande</translation>
    </message>
    <message>
        <source>avslag på tilläggsyrkandet</source>
        <translation>avslag på (rejection of) the tilläggsyrkande</translation>
    </message>
    <message>
        <source>att ärendet bordläggs</source>
        <translation>tabling the item</translation>
    </message>
    <message>
        <source>att sammanträdet ajourneras</source>
        <translation>adjourning the meeting</translation>
    </message>
    <message>
        <source>att sammanträdet fortsätter</source>
        <translation>going on with the meeting</translation>
    </message>
    <message>
        <source>att ärendet återremitteras</source>
        <translation>referring the matter back (återremiss)</translation>
    </message>
    <message>
        <source>att ärendet avgörs i dag</source>
        <translation>deciding the matter today</translation>
    </message>
    <message>
        <source>ditt förslag</source>
        <translation>your proposal</translation>
    </message>
    <message>
        <source>huvudförslaget</source>
        <translation>the main proposal</translation>
    </message>
</context>
</TS>
