package org.cramptriage.bench.people;

import java.io.OutputStream;
import java.util.List;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** Native JSON, one object a line. */
final class JsonLines extends RecordWriter {

  JsonLines(Catalogue catalogue, OutputStream out) {
    super(catalogue, out);
  }

  @Override
  void head() {
    // Nothing stands before the first record.
  }

  @Override
  void person(String id, Answers answers) {
    line.append("{\"id\":\"").append(id).append("\",\"answers\":{");
    int before = line.length();
    for (Item item : items) {
      Object answer = answers.get(item.position());
      if (answer != null) {
        line.append(line.length() == before ? "\"" : ",\"").append(item.id()).append("\":");
        value(answer);
      }
    }
    line.append("}}");
  }

  private void value(Object answer) {
    if (answer instanceof List<?> list) {
      line.append('[');
      for (int i = 0; i < list.size(); i++) {
        line.append(i == 0 ? "" : ",");
        value(list.get(i));
      }
      line.append(']');
    } else if (answer instanceof String text) {
      line.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else if (answer instanceof Double number) {
      number(number);
    } else {
      line.append(answer);
    }
  }
}
