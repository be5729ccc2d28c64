package org.cramptriage.pack.prepared;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes values made of texts, numbers, dates, lists, sets, maps, enum constants and records. The
 * same values give the same bytes on every run.
 */
public final class ValueWriter {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream body = new DataOutputStream(bytes);

  private ValueWriter() {}

  /** The values as bytes, for {@link ValueReader}. */
  public static byte[] bytes(List<?> values) {
    try {
      ValueWriter writer = new ValueWriter();
      writer.value(values);
      return writer.withTexts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] withTexts() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(all);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      boolean plain = text.chars().allMatch(c -> c < 0x100);
      byte[] encoded = text.getBytes(plain ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
      out.writeInt(plain ? encoded.length : -1 - encoded.length);
      out.write(encoded);
    }
    bytes.writeTo(out);
    return all.toByteArray();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      tag(Tag.NULL);
    } else if (value instanceof String text) {
      tag(Tag.TEXT);
      text(text);
    } else if (value instanceof BigDecimal number) {
      tag(Tag.NUMBER);
      text(number.toString());
    } else if (value instanceof Integer whole) {
      tag(Tag.WHOLE);
      body.writeInt(whole);
    } else if (value instanceof Boolean yes) {
      tag(yes ? Tag.YES : Tag.NO);
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.CONSTANT);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else {
      compound(value);
    }
  }

  private void compound(Object value) throws IOException {
    if (value instanceof List<?> list) {
      values(Tag.LIST, list);
    } else if (value instanceof Set<?> set) {
      values(Tag.SET, hasChanceOrder(set) ? new TreeSet<>(set) : set);
    } else if (value instanceof Map<?, ?> map) {
      Map<?, ?> ordered = hasChanceOrder(map) ? new TreeMap<>(map) : map;
      tag(Tag.MAP);
      body.writeShort(ordered.size());
      for (Map.Entry<?, ?> entry : ordered.entrySet()) {
        value(entry.getKey());
        value(entry.getValue());
      }
    } else if (value instanceof Record plain) {
      members(plain);
    } else if (value instanceof LocalDate date) {
      tag(Tag.DATE);
      text(date.toString());
    } else {
      throw new IllegalArgumentException("cannot be written: " + value.getClass());
    }
  }

  /** {@code Set.of} and {@code Map.of} iterate in an order that changes from run to run. */
  private static boolean hasChanceOrder(Object value) {
    return value.getClass().getName().startsWith("java.util.ImmutableCollections");
  }

  private void values(Tag tag, Collection<?> values) throws IOException {
    tag(tag);
    body.writeShort(values.size());
    for (Object value : values) {
      value(value);
    }
  }

  private void members(Record value) throws IOException {
    tag(Tag.RECORD);
    text(value.getClass().getName());
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        value(component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("cannot be written: " + value.getClass(), e);
      }
    }
  }

  private void tag(Tag tag) throws IOException {
    body.writeByte(tag.ordinal());
  }

  private void text(String text) throws IOException {
    Integer place = texts.computeIfAbsent(text, t -> texts.size());
    body.writeShort(place);
  }
}
