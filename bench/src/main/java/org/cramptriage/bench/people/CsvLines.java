package org.cramptriage.bench.people;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;

/** CSV: a header of {@code id} and link ids, several codes or names apart by semicolons. */
final class CsvLines extends RecordWriter {

  CsvLines(Catalogue catalogue, OutputStream out) {
    super(catalogue, out);
  }

  @Override
  void head() {
    line.append("id");
    items.forEach(item -> line.append(',').append(item.id()));
  }

  @Override
  void person(String id, Answers answers) {
    line.append(id);
    for (Item item : items) {
      line.append(',');
      Object answer = answers.get(item.position());
      if (answer instanceof Double number) {
        number(number);
      } else if (answer != null) {
        cell(text(answer));
      }
    }
  }

  private static String text(Object answer) {
    return answer instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
        : String.valueOf(answer);
  }

  private void cell(String text) {
    boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
    line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
  }
}
