package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import scala.jdk.javaapi.CollectionConverters;

/** A cell of a table as JSON. */
final class CellJson {

  private static final int MOST_DIGITS = 40;

  private CellJson() {}

  /** Whether cells of this type can be answers. */
  static boolean canHold(DataType type) {
    return type instanceof StringType
        || type instanceof BooleanType
        || type instanceof NumericType
        || type instanceof NullType
        || (type instanceof ArrayType list && list.elementType() instanceof StringType);
  }

  /** Writes a value that is there. */
  static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof Double || value instanceof Float) {
      number(json, ((Number) value).doubleValue(), value);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(shown(number));
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof scala.collection.Seq<?> list) {
      list(json, CollectionConverters.asJava(list));
    } else {
      json.writeString(value.toString());
    }
  }

  /** What is not finite is no JSON number: as a text it is refused. */
  private static void number(JsonGenerator json, double number, Object shown) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(shown(new BigDecimal(shown.toString())));
    } else {
      json.writeString(shown.toString());
    }
  }

  private static String shown(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean usual = Math.abs((long) shortest.scale()) < MOST_DIGITS;
    return usual ? shortest.toPlainString() : shortest.toString();
  }

  private static void list(JsonGenerator json, List<?> list) throws IOException {
    json.writeStartArray();
    for (Object one : list) {
      if (one == null) {
        json.writeNull();
      } else {
        json.writeString(one.toString());
      }
    }
    json.writeEndArray();
  }
}
