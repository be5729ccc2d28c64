package org.cramptriage.batch;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Unpacks a file if its first bytes say that it is compressed. */
final class Unpacking {

  /** What is no text and what we cannot unpack, by its first bytes. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "504b0304", "a ZIP archive or a workbook",
          "fd377a58", "xz data",
          "425a6839", "bzip2 data",
          "25504446", "a PDF",
          "50415231", "Parquet");

  private Unpacking() {}

  /** The bytes of the file, unpacked. */
  static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 64 << 10);
    in.mark(4);
    byte[] magic = in.readNBytes(4);
    in.reset();
    String hex = java.util.HexFormat.of().formatHex(magic);
    String foreign = FOREIGN.get(hex);
    if (foreign != null) {
      throw new BrokenInputException(
          "the file is " + foreign + "; expected JSON, NDJSON or CSV, also as gzip or zstd");
    }
    if (hex.startsWith("1f8b")) {
      return new GzipMembers(in);
    }
    return hex.equals("28b52ffd") || hex.matches("5.2a4d18") ? new Zstd(in) : in;
  }

  /** Says in plain words what the zstd library says in its own. */
  private static final class Zstd extends FilterInputStream {

    Zstd(InputStream packed) {
      super(new ZstdInputStream(packed));
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return super.read(into, from, length);
      } catch (LostInputException | BrokenInputException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw new BrokenInputException(reason(String.valueOf(e.getMessage())));
      }
    }

    private static String reason(String message) {
      if (message.startsWith("Window size too large")) {
        return "the zstd data needs a window of more than 8 MB; compress without --long or --ultra";
      }
      return message.startsWith("Not enough input")
          ? "the zstd data breaks off; the file was probably cut off"
          : "the zstd data is damaged";
    }
  }
}
