package org.cramptriage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void aNumberWithAHugeExponentDoesNotGrow() {
    BigDecimal huge = new BigDecimal("1E+100000");
    assertThat(JsonText.of(json -> json.writeNumber(huge))).isEqualTo("1E+100000");
  }

  @Test
  void plainAndEmbeddedNumbersHaveNoExponent() {
    BigDecimal number = new BigDecimal("1.5E+3");
    assertThat(JsonText.plain(json -> json.writeNumber(number))).isEqualTo("1500");
    assertThat(JsonText.embedded(json -> json.writeNumber(number))).isEqualTo("1500");
  }

  @Test
  void embeddedTextIsAsciiWithoutATag() {
    assertThat(JsonText.embedded(json -> json.writeString("</script><!-- \u00b5\u2028")))
        .isEqualTo("\"\\u003C/script>\\u003C!-- \\u00B5\\u2028\"");
  }

  @Test
  void aListOfTextsKeepsItsOrder() {
    String text =
        JsonText.of(
            json -> {
              json.writeStartObject();
              JsonText.strings(json, "list", List.of("b", "a"));
              json.writeEndObject();
            });
    assertThat(text).isEqualTo("{\"list\":[\"b\",\"a\"]}");
  }

  @Test
  void eachValueBecomesAnObject() {
    String text =
        JsonText.of(
            json ->
                JsonText.objects(
                    json, List.of(1, 2), (to, value) -> to.writeNumberField("n", value)));
    assertThat(text).isEqualTo("[{\"n\":1},{\"n\":2}]");
  }
}
