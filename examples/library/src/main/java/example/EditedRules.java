package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;

/** An edited rule pack. Arguments: a questionnaire as JSON, and a folder such as {@code rules}. */
public final class EditedRules {

  public static void main(String[] args) throws IOException {
    CrampTriage triage = CrampTriage.load(Path.of(args[1]));
    Assessment a = triage.assess(Questionnaire.fromJson(Files.readString(Path.of(args[0]))));
    System.out.println(a.urgency() + ": " + a.recommendations().get(0).title());
  }
}
