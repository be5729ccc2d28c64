package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.cramptriage.questionnaire.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * How a table holds questionnaires: a column {@code id} and either a column for each item, named by
 * its link id, or all answers in a column {@code answers} (a struct of such fields, or a map from
 * link id to text as in a CSV cell), or the whole record as JSON in a column {@code questionnaire}.
 */
final class TableColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ID = "id";
  private static final String ANSWERS = "answers";
  private static final String RECORD = "questionnaire";

  private final int id;
  private final int record;
  private final int answers;
  private final boolean answersAreTexts;
  private final List<String> items = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  /**
   * Looks at the columns of a table.
   *
   * @param table its columns
   * @param others columns that are no answers and belong to the caller
   * @param catalogue the items
   * @throws JobRefusedException if a column is not known: a misspelt item must not go unheard
   */
  TableColumns(StructType table, Set<String> others, Catalogue catalogue) {
    this.id = place(table, ID);
    checkId(table);
    this.record = others.contains(RECORD) ? -1 : place(table, RECORD);
    this.answers = others.contains(ANSWERS) ? -1 : place(table, ANSWERS);
    this.answersAreTexts = answers >= 0 && table.fields()[answers].dataType() instanceof MapType;
    for (int i = 0; i < table.size(); i++) {
      StructField column = table.fields()[i];
      if (i != id && i != record && i != answers && !others.contains(column.name())) {
        check(catalogue, column.name(), column.dataType());
        items.add(column.name());
        places.add(i);
      }
    }
    checkKinds(table, catalogue);
  }

  private static int place(StructType table, String name) {
    return List.of(table.fieldNames()).indexOf(name);
  }

  private void checkId(StructType table) {
    DataType type = id < 0 ? DataTypes.StringType : table.fields()[id].dataType();
    if (!(type instanceof StringType || type instanceof NumericType)) {
      throw new JobRefusedException(
          "column id: %s is no id; expected text or a number".formatted(type.simpleString()));
    }
  }

  private void checkKinds(StructType table, Catalogue catalogue) {
    int ways = (record >= 0 ? 1 : 0) + (answers >= 0 ? 1 : 0) + (items.isEmpty() ? 0 : 1);
    if (ways != 1) {
      throw new JobRefusedException(
          "the table must hold the answers in one way: a column for each item, named by its link"
              + " id; or a column answers; or JSON in a column questionnaire");
    }
    if (record >= 0 && !(table.fields()[record].dataType() instanceof StringType)) {
      throw new JobRefusedException("column questionnaire: expected text (JSON)");
    }
    if (answers >= 0 && table.fields()[answers].dataType() instanceof StructType fields) {
      for (StructField field : fields.fields()) {
        check(catalogue, field.name(), field.dataType());
        items.add(field.name());
      }
    } else if (answers >= 0
        && !table
            .fields()[answers]
            .dataType()
            .sameType(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType))) {
      throw new JobRefusedException("column answers: expected a struct, or a map of texts");
    }
  }

  private static void check(Catalogue catalogue, String name, DataType type) {
    if (catalogue.find(name).isEmpty()) {
      String hint = catalogue.nearestItem(name).map(n -> "; did you mean " + n + "?").orElse("");
      throw new JobRefusedException(
          "column " + name + ": the questionnaire has no such item" + hint);
    }
    if (!CellJson.canHold(type)) {
      throw new JobRefusedException(
          "column %s: %s is no answer; expected text, true or false, a number, or a list of texts"
              .formatted(name, type.simpleString()));
    }
  }

  /** A row as a record in native JSON. */
  byte[] json(Row row, Catalogue catalogue) {
    if (record >= 0) {
      String text = row.isNullAt(record) ? "" : row.getString(record);
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (answersAreTexts && !row.isNullAt(answers)) {
      return SparkJson.of(json -> texts(json, row, catalogue));
    }
    Row from = answers < 0 ? row : row.isNullAt(answers) ? null : row.getStruct(answers);
    return SparkJson.of(json -> typed(json, row, from));
  }

  private void typed(JsonGenerator json, Row row, @Nullable Row from) throws IOException {
    json.writeStartObject();
    id(json, row);
    json.writeObjectFieldStart(ANSWERS);
    for (int i = 0; from != null && i < items.size(); i++) {
      Object value = from.get(answers < 0 ? places.get(i) : i);
      if (value != null) {
        json.writeFieldName(items.get(i));
        CellJson.write(json, value);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void texts(JsonGenerator json, Row row, Catalogue catalogue) throws IOException {
    json.writeStartObject();
    id(json, row);
    json.writeFieldName(ANSWERS);
    TextAnswers.write(json, row.getJavaMap(answers), catalogue);
    json.writeEndObject();
  }

  private void id(JsonGenerator json, Row row) throws IOException {
    if (id >= 0 && !row.isNullAt(id)) {
      json.writeFieldName(ID);
      CellJson.write(json, row.get(id));
    }
  }
}
