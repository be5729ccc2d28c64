package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cramptriage.CrampTriage;
import org.cramptriage.assess.Assessment;
import org.cramptriage.questionnaire.Questionnaire;

/** The built-in rules for a program that ends after a few. Arguments: questionnaires as JSON. */
public final class ForAFew {

  public static void main(String[] args) throws IOException {
    CrampTriage triage = CrampTriage.forAFew();
    for (String file : args) {
      Assessment a = triage.assess(Questionnaire.fromJson(Files.readString(Path.of(file))));
      System.out.println(a.urgency() + ": " + a.recommendations().get(0).title());
    }
  }
}
