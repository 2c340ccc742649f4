"""Why each finding matters, with the rule where there is one."""

from __future__ import annotations

from binder.domain.finding import FindingCode

REASONS: dict[FindingCode, tuple[str, str]] = {
    FindingCode.PLACEHOLDER: (
        "Handlingen blir allmän så snart den har kommit in, med mallens ord i.",
        "The paper becomes public as soon as it arrives, template words and all.",
    ),
    FindingCode.DATE_PLACEHOLDER: (
        "Registratorn behöver ett fullständigt datum.",
        "The registrar needs a full date.",
    ),
    FindingCode.EMPTY_HEADING: (
        "En rubrik utan text får läsaren att tro att något har fallit bort.",
        "A heading without text makes the reader think that something has been lost.",
    ),
    FindingCode.NO_KIND: (
        "Sorten avgör i vilken ordning yrkandet ställs under proposition.",
        "The kind decides in which order the chair puts it to the meeting.",
    ),
    FindingCode.KIND_CONFLICT: (
        "Sorten avgör i vilken ordning yrkandet ställs under proposition. Den ska vara densamma överallt.",
        "The kind decides in which order the chair puts it to the meeting. It should be the same everywhere.",
    ),
    FindingCode.NO_DNR: (
        "Med diarienumret hamnar yrkandet i rätt ärende.",
        "With the diary number the paper ends up in the right matter.",
    ),
    FindingCode.UNKNOWN_DNR_FORM: (
        "Med rätt diarienummer hamnar yrkandet i rätt ärende.",
        "With the right diary number the paper ends up in the right matter.",
    ),
    FindingCode.DNR_MISMATCH: (
        "Med fel diarienummer hamnar yrkandet i ett annat ärende.",
        "With the wrong diary number the paper ends up in another matter.",
    ),
    FindingCode.NO_ITEM_NUMBER: (
        "Numret visar var på dagordningen yrkandet hör hemma.",
        "The number shows where on the agenda the paper belongs.",
    ),
    FindingCode.ITEM_MISMATCH: (
        "Numret visar var på dagordningen yrkandet hör hemma.",
        "The number shows where on the agenda the paper belongs.",
    ),
    FindingCode.TITLE_MISMATCH: (
        "Med samma rubrik som i dagordningen hittar alla rätt ärende.",
        "With the agenda's heading everyone finds the right matter.",
    ),
    FindingCode.BODY_MISMATCH: (
        "Yrkandet ska ställas till det organ som sammanträder.",
        "The paper should be put to the body that meets.",
    ),
    FindingCode.NO_DATE: ("Registratorn behöver ett fullständigt datum.", "The registrar needs a full date."),
    FindingCode.DATE_MISMATCH: (
        "Fel datum gör att yrkandet kan hamna vid ett annat sammanträde.",
        "A wrong date may move the paper to another meeting.",
    ),
    FindingCode.DATE_AFTER_MEETING: (
        "Ett yrkande lämnas före eller under sammanträdet.",
        "A yrkande is handed in before or during the meeting.",
    ),
    FindingCode.AFTER_DEADLINE: (
        "Fristen är kommunens egen. Fråga registratorn om yrkandet ändå tas emot.",
        "The deadline is the kommun's own. Ask the registrar whether the paper is still accepted.",
    ),
    FindingCode.NO_POINT: (
        "Ordföranden kan bara ställa proposition på något som går att besluta.",
        "The chair can only put to the meeting what can be decided.",
    ),
    FindingCode.UNNUMBERED_POINTS: (
        "Med nummer går det att rösta om en punkt i taget.",
        "With numbers the meeting can vote on one point at a time.",
    ),
    FindingCode.TWO_MEASURES: (
        "En åtgärd per punkt gör att det går att rösta om var och en.",
        "One measure per point makes it possible to vote on each.",
    ),
    FindingCode.NO_RELATION: (
        "Utan den meningen vet ordföranden inte om förslaget i övrigt ska bifallas, avslås eller ersättas.",
        (
            "Without that sentence the chair cannot know whether the rest is to be approved, rejected or "
            "replaced."
        ),
    ),
    FindingCode.NO_MOTIVATION: (
        "Motiveringen är det som de andra ledamöterna har att ta ställning till.",
        "The motivation is what the other members have to go by.",
    ),
    FindingCode.NO_SENDER: (
        "Protokollet ska visa vem som har yrkat: namn, uppdrag och parti.",
        "The minutes must show who made the proposal: name, role and party.",
    ),
    FindingCode.ATERREMISS_WITHOUT_REASON: (
        "Den som ska bereda ärendet på nytt behöver veta vad som saknas (jämför KL 5:50).",
        "Those who prepare the matter again need to know what is missing (compare KL 5:50).",
    ),
    FindingCode.ATERREMISS_WITHOUT_ADDRESSEE: (
        "Protokollet ska visa vem som ska bereda ärendet på nytt.",
        "The minutes must show who is to prepare the matter again.",
    ),
    FindingCode.ATT_STYLE: (
        "Med kommunens eget skrivsätt går punkten att flytta rakt in i protokollet.",
        "In the kommun's own style the point can be moved straight into the minutes.",
    ),
    FindingCode.NO_FULL_STOP: (
        "Punkten ska kunna flyttas rakt in i protokollet.",
        "The point should be ready to be moved straight into the minutes.",
    ),
    FindingCode.MISSING_ATTACHMENT: (
        "En beslutspunkt ska gå att förstå och verkställa av sin egen text.",
        "A point must be understood and carried out from its own text.",
    ),
    FindingCode.WRONG_DECIDER: (
        "Ett organ kan föreslå ett annat att besluta, men inte besluta åt det.",
        "A body can propose a decision to another, but not decide for it.",
    ),
    FindingCode.NEW_MATTER: (
        "I fullmäktige ska ordföranden vägra proposition på ett nytt ärende (KL 5:57).",
        "In fullmäktige the chair must refuse a proposal that raises a new matter (KL 5:57).",
    ),
    FindingCode.FOREIGN_MATTER: (
        "Texten kan ha följt med från ett annat yrkande.",
        "The text may have come along from another paper.",
    ),
    FindingCode.CONFIDENTIAL_CITATION: (
        (
            "Yrkandet blir allmän handling när det lämnas in, och att röja sekretess är straffbart (20 kap. "
            "3 § brottsbalken). Är handlingen inte sekretessbelagd tar du bort märkningen på den."
        ),
        (
            "The paper becomes public when it is handed in, and to disclose what is confidential is an "
            "offence (chapter 20, section 3 of the Criminal Code). If the paper is not confidential, unmark "
            "it."
        ),
    ),
    FindingCode.STALE_CITATION: (
        "Handlingarna kan ha bytts ut sedan texten skrevs.",
        "The papers may have been replaced since the text was written.",
    ),
    FindingCode.MISSING_GLYPH: (
        "Typsnittet saknar tecknet. I pdf-filen skulle det bli en tom ruta.",
        "The font lacks the character. It would be an empty box in the PDF.",
    ),
    FindingCode.HIDDEN_DATA: (
        "Kommentarer och egenskaper i filen blir allmänna när den har kommit in.",
        "Comments and properties in the file become public when it arrives.",
    ),
    FindingCode.NO_ADDRESSEE: (
        "Frågor ställs till en namngiven ordförande eller ledamot, som ska svara på dem.",
        "Questions are put to a named chair or member, who is to answer them.",
    ),
    FindingCode.WRONG_BODY: (
        "Minoritetsåterremiss, motioner och frågor hör till fullmäktige (KL 5:50), initiativ till en nämnd.",
        "Minorities, motions and questions belong in fullmäktige (KL 5:50), initiatives in a nämnd.",
    ),
    FindingCode.UNCHANGED_POINT: (
        "Ett yrkande som inte ändrar något kan inte ställas mot förslaget.",
        "A proposal that changes nothing cannot be put against the main one.",
    ),
    FindingCode.NOTHING_LEFT: (
        "Ordföranden undrar vad som ska bifallas. Yrkandet ersätter förslaget i sin helhet.",
        "The chair will ask what is to be approved. The yrkande replaces the whole proposal.",
    ),
    FindingCode.CHANGED_ORIGINAL: (
        "Yrkandet ställs mot förslaget så som det lyder vid sammanträdet.",
        "The proposal is put against the main one as it reads at the meeting.",
    ),
    FindingCode.COLLISION: (
        "När flera vill ändra samma punkt utses först ett motförslag till huvudförslaget.",
        "When several want to change a point the meeting first chooses which one meets the main proposal.",
    ),
    FindingCode.SPELLING: (
        "Punkten flyttas som den står till protokollet.",
        "The point is moved to the minutes as it stands.",
    ),
}
