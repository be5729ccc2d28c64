package org.cramptriage.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.cramptriage.batch.parts.FilePart;
import org.cramptriage.batch.parts.FileParts;
import org.cramptriage.batch.parts.LineCount;
import org.cramptriage.batch.reading.InputFormat;
import org.jspecify.annotations.Nullable;

/**
 * Divides files into pieces of whole records, in input order. Large files with a record a line are
 * counted first, stretch by stretch on the whole cluster, so that every piece knows its line and
 * the number of its first record; large CSV files and JSON arrays are read through once by one task
 * each. Nothing is assessed for that, and no record moves.
 *
 * @param rules the rules, for the columns of CSV
 * @param asked the format of the inputs, if it is not to be found out
 * @param bytes about how large a piece should be
 */
record Division(TravellingRules rules, Optional<InputFormat> asked, long bytes) {

  private static final int STRETCHES_A_TASK = 8;

  /** Puts the fields that cannot travel aside. */
  private record Look(TravellingRules rules, @Nullable InputFormat asked, long bytes)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    Seen at(Stretch stretch) throws IOException {
      FileParts parts =
          new FileParts(
              stretch.file, Optional.ofNullable(asked), rules.triage().rules().catalogue());
      return switch (parts.way()) {
        case NOT -> new Seen(stretch, null, stretch.first() ? List.of(FilePart.WHOLE) : List.of());
        case AT_LINES -> new Seen(stretch, parts.count(stretch.from, stretch.to), List.of());
        case IN_ORDER ->
            new Seen(stretch, null, stretch.first() ? parts.inOrder(bytes) : List.of());
      };
    }
  }

  private record Stretch(int number, ClusterFile file, long from, long to) implements Serializable {
    private static final long serialVersionUID = 1L;

    boolean first() {
      return from == 0;
    }
  }

  private record Seen(Stretch stretch, @Nullable LineCount lines, List<FilePart> parts)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The pieces of all files, in their order, in groups of about the size of one. */
  List<List<Piece>> groups(JavaSparkContext context, List<ClusterFile> files) {
    List<List<Piece>> groups = new ArrayList<>();
    List<Piece> group = new ArrayList<>();
    long size = 0;
    for (Piece piece : pieces(context, files)) {
      if (!group.isEmpty() && size + piece.size() > bytes) {
        groups.add(group);
        group = new ArrayList<>();
        size = 0;
      }
      group.add(piece);
      size += piece.size();
    }
    groups.add(group);
    return groups;
  }

  private List<Piece> pieces(JavaSparkContext context, List<ClusterFile> files) {
    Map<Integer, List<FilePart>> cut = cut(context, stretches(files));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (FilePart part : cut.getOrDefault(i, List.of(FilePart.WHOLE))) {
        pieces.add(new Piece(files.get(i), part));
      }
    }
    return pieces;
  }

  private List<Stretch> stretches(List<ClusterFile> files) {
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ClusterFile file = files.get(i);
      for (long from = 0; file.size() > bytes && from < file.size(); from += bytes) {
        stretches.add(new Stretch(i, file, from, from + bytes));
      }
    }
    return stretches;
  }

  private Map<Integer, List<FilePart>> cut(JavaSparkContext context, List<Stretch> stretches) {
    Map<Integer, List<LineCount>> lines = new TreeMap<>();
    Map<Integer, List<FilePart>> parts = new TreeMap<>();
    for (Seen seen : look(context, stretches)) {
      int file = seen.stretch.number;
      if (seen.lines != null) {
        lines.computeIfAbsent(file, f -> new ArrayList<>()).add(seen.lines);
      } else {
        parts.computeIfAbsent(file, f -> new ArrayList<>()).addAll(seen.parts);
      }
    }
    lines.forEach((file, counts) -> parts.put(file, LineCount.parts(counts)));
    return parts;
  }

  private List<Seen> look(JavaSparkContext context, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    Look look = new Look(rules, asked.orElse(null), bytes);
    int few = 4 * context.defaultParallelism();
    int tasks = Math.min(stretches.size(), Math.max(few, stretches.size() / STRETCHES_A_TASK));
    return context.parallelize(stretches, tasks).map(look::at).collect();
  }
}
