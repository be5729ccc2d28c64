package org.cramptriage.review.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.cramptriage.SharedTriage;
import org.cramptriage.json.JsonText;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.signoff.State;
import org.junit.jupiter.api.Test;

/** What a page embeds. */
class BrowserModelTest {

  private final RulePack pack = SharedTriage.standard().rules();
  private final String model = new BrowserModel(pack).json();

  @Test
  void holdsEveryRuleAndQuestion() {
    pack.rules().forEach(rule -> assertThat(model).contains("{\"id\":\"" + rule.id() + "\""));
    pack.catalogue().items().forEach(i -> assertThat(model).contains("{\"id\":\"" + i.id() + "\""));
    assertThat(model).contains("\"name\":\"atorvastatin\",\"brands\":[\"lipitor\"");
  }

  @Test
  void saysTheStateOfReviewThatItIsGiven() {
    Review signed = new Review(State.SIGNED, "2027-11-30");
    String json = new BrowserModel(pack, id -> id.equals("RF-001") ? signed : Review.NONE).json();
    assertThat(json.split("\"review\":\"signed\",\"reviewBy\":\"2027-11-30\"", -1)).hasSize(2);
    assertThat(json.split("\"review\":\"unsigned\"", -1)).hasSize(pack.rules().size());
  }

  @Test
  void isTheSameTextEveryTime() {
    assertThat(new BrowserModel(pack).json()).isEqualTo(model);
  }

  @Test
  void noTextCanEndTheScriptElementThatHoldsIt() throws IOException {
    String hostile = "</script><!-- <script> \u2028 \u2029 \u00e9 \" \\";
    String json = JsonText.embedded(generator -> generator.writeString(hostile));
    assertThat(json).matches("[ -~]*").doesNotContain("<");
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      assertThat(parser.getText()).isEqualTo(hostile);
    }
    assertThat(model).matches("[ -~]*").doesNotContain("<");
  }

  @Test
  void scriptAndStyleMayStandInThePage() {
    assertThat(TryACase.script()).doesNotContain("</").doesNotContain("<!--");
    assertThat(TryACase.style()).doesNotContain("</");
    assertThat(TryACase.script()).doesNotContain("innerHTML").doesNotContain("http");
  }

  @Test
  void aRuleOfEachKindBringsItsTexts() {
    for (Rule rule : pack.rules()) {
      assertThat(model).contains("\"hash\":\"" + pack.hashes().of(rule.id()) + "\"");
    }
    assertThat(model)
        .contains("\"kind\":\"red-flag\"")
        .contains("\"kind\":\"medicine\"")
        .contains("\"kind\":\"risk-factor\"")
        .contains("\"kind\":\"advice\"")
        .contains("\"kind\":\"contraindication\"")
        .contains("\"kind\":\"sign\"");
  }
}
