package org.cramptriage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

  private static JsonTree read(String json) throws IOException {
    return JsonTree.read(JsonLimits.OWN, json);
  }

  @Test
  void everyKindOfValueIsKept() throws IOException {
    JsonTree tree =
        read("{'s':'t','n':-12,'f':1.50,'b':true,'z':null,'a':[1,[]]}".replace('\'', '"'));
    assertThat(tree.text("s")).isEqualTo("t");
    assertThat(tree.number("n")).isEqualTo(-12);
    assertThat(tree.at("f").text()).isEqualTo("1.50");
    assertThat(tree.at("b")).isEqualTo(new JsonTree.Literal("true"));
    assertThat(tree.at("z")).isEqualTo(new JsonTree.Nothing());
    assertThat(tree.elements("a")).hasSize(2);
    assertThat(((JsonTree.Fields) tree).byName().keySet())
        .containsExactly("s", "n", "f", "b", "z", "a");
    assertThat(JsonTree.read(JsonLimits.OWN, "[\"t\"]".getBytes(StandardCharsets.UTF_8)).elements())
        .containsExactly(new JsonTree.Text("t"));
  }

  @Test
  void whatIsNotThereIsNothingAllTheWayDown() throws IOException {
    JsonTree nothing = read("{\"a\":1}").at("a").at("b").at("c");
    assertThat(nothing).isEqualTo(new JsonTree.Nothing());
    assertThat(nothing.text()).isEmpty();
    assertThat(nothing.elements()).isEmpty();
  }

  @Test
  void aFieldThatIsNeededIsNamedWhenItIsMissingOrOfAnotherKind() throws IOException {
    JsonTree tree = read("{\"text\":1,\"number\":\"1\",\"list\":{},\"big\":99999999999999999999}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.text("text"))
        .withMessageContaining("\"text\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.number("number"))
        .withMessageContaining("\"number\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.elements("list"))
        .withMessageContaining("\"list\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tree.fields("none"))
        .withMessageContaining("\"none\"");
    assertThatIllegalArgumentException().isThrownBy(() -> tree.number("big"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{}{}", "[1] x", "{\"a\":1", "[", "{\"a\":1,\"a\":2}", "{'a':1}"})
  void whatIsNotOneDocumentIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }
}
