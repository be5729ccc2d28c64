package org.cramptriage.review.workbook;

import java.time.LocalDate;
import java.util.List;
import org.cramptriage.pack.RulePack;

/** The first sheet: how to review, in plain words. */
final class HowTo {

  static final String SHEET = "How to";

  private HowTo() {}

  static List<String> lines(RulePack pack, int rules, LocalDate day) {
    return List.of(
        "Review of the rules of cramp-triage",
        "Version " + pack.settings().version() + ", " + rules + " rules, made on " + day + ".",
        "",
        "1. Go to the sheet \""
            + SheetWriter.SHEET
            + "\". Every row is one rule. The most urgent"
            + " rules come first; filter by urgency, topic or state if you like.",
        "2. Read \"when\": the rule holds for a person if this is so. Then read \"then\": what the"
            + " person is told. \"why\" names the evidence.",
        "3. \"case inside\" is a person for whom the rule just holds, \"case outside\" one for whom it"
            + " just does not. Both are otherwise well. If one of them is on the wrong side, the rule"
            + " is wrong.",
        "4. Choose your decision in the column \"decision\":",
        "     approve: it is right as it is.",
        "     change: it must be changed; say in \"comment\" how.",
        "     reject: it must go; say in \"comment\" why.",
        "     not my field: someone else must judge it.",
        "     Leave it empty if you have not decided; such rows are left alone.",
        "5. Write your name and your role as they appear in the list of signers.",
        "6. Save the file as .xlsx and send it back. It is read with: cramp-triage review import FILE",
        "",
        "Only the bold columns are read back (decision, comment, name, role). Everything else is"
            + " locked; what is changed there has no effect on the rules.",
        "A rule that has changed since this file was made is not signed: you will be told what has"
            + " changed.",
        "Emergency rules need two signers. The author of a rule is never its only signer.",
        "cramp-triage is not a medical device.");
  }
}
