package org.cramptriage.pack.prepared;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote; records check themselves as they always do. */
public final class ValueReader {

  private static final int MASK = 0xFFFF;

  private final ByteBuffer in;
  private final String[] texts;
  private final Map<String, Constructor<?>> records = new HashMap<>();
  private final Map<Integer, Object> constants = new HashMap<>();

  private ValueReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
    texts = new String[in.getInt()];
    for (int i = 0; i < texts.length; i++) {
      int written = in.getInt();
      int length = written < 0 ? -1 - written : written;
      Charset charset = written < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
      texts[i] = new String(bytes, in.position(), length, charset);
      in.position(in.position() + length);
    }
  }

  /** The values in these bytes. */
  public static List<@Nullable Object> values(byte[] bytes) {
    ValueReader reader = new ValueReader(bytes);
    reader.in.get();
    return reader.list();
  }

  private @Nullable Object value() {
    return switch (Tag.of(in.get())) {
      case NULL -> null;
      case TEXT -> text();
      case NUMBER -> new BigDecimal(text());
      case WHOLE -> in.getInt();
      case YES -> true;
      case NO -> false;
      case LIST -> list();
      case SET -> set();
      case MAP -> map();
      case CONSTANT -> constant();
      case RECORD -> members();
      case DATE -> LocalDate.parse(text());
    };
  }

  private String text() {
    return texts[in.getShort() & MASK];
  }

  private List<@Nullable Object> list() {
    int size = in.getShort() & MASK;
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(value());
    }
    return list;
  }

  private Set<@Nullable Object> set() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(list()));
  }

  private Map<@Nullable Object, @Nullable Object> map() {
    int size = in.getShort() & MASK;
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(value(), value());
    }
    return Collections.unmodifiableMap(map);
  }

  private Object constant() {
    return constants.computeIfAbsent(
        in.getInt(), key -> constant(type(texts[key >>> Short.SIZE]), texts[key & MASK]));
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("no constant " + name + " in " + type);
  }

  private Object members() {
    Constructor<?> record = records.computeIfAbsent(text(), name -> constructor(name));
    @Nullable Object[] members = new Object[record.getParameterCount()];
    for (int i = 0; i < members.length; i++) {
      members[i] = value();
    }
    try {
      return record.newInstance(members);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("does not fit " + record, e);
    }
  }

  /** A record has one constructor here: the canonical one. */
  private static Constructor<?> constructor(String name) {
    return type(name).getConstructors()[0];
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
