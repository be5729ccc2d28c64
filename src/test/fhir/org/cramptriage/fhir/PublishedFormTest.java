package org.cramptriage.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.cramptriage.SharedTriage;
import org.cramptriage.fhir.form.FhirCodeSystems;
import org.cramptriage.fhir.form.FhirQuestionnaire;
import org.cramptriage.pack.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What we publish passes the validator of HAPI, the reference library. */
@Tag("fhir")
class PublishedFormTest {

  private static final RulePack PACK = SharedTriage.standard().rules();
  private static final String FORM = FhirQuestionnaire.of(PACK);
  private static final String CODES = FhirCodeSystems.of(PACK);
  private static final Validator VALIDATOR = new Validator(FORM, CODES);

  @Test
  void theQuestionnaireHasNeitherErrorsNorWarnings() {
    assertThat(VALIDATOR.all(FORM)).isEmpty();
  }

  @Test
  void theCodeSystemsHaveNeitherErrorsNorWarnings() {
    assertThat(VALIDATOR.all(CODES)).isEmpty();
  }

  @Test
  void theValidatorFindsWhatIsWrong() {
    assertThat(VALIDATOR.problems(FORM.replaceFirst("\"type\":\"choice\"", "\"type\":\"choise\""))).isNotEmpty();
  }
}
