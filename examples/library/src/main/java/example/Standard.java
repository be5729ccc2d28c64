package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;

/** The example of the README: the built-in rules. Argument: a questionnaire as JSON. */
public final class Standard {

  public static void main(String[] args) throws IOException {
    String json = Files.readString(Path.of(args[0]));
    // README begins
    CrampTriage triage = CrampTriage.standard(); // build once, share between threads
    Assessment a = triage.assess(Questionnaire.fromJson(json));
    System.out.println(a.urgency() + ": " + a.recommendations().get(0).title());
    // README ends
  }
}
