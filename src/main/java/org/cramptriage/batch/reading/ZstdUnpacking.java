package org.cramptriage.batch.reading;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks zstd files of any number of frames, with messages that users understand. */
final class ZstdUnpacking extends InputInBlocks {

  private final ZstdFrames frames;
  private @Nullable InputStream frame;

  ZstdUnpacking(InputStream packed) {
    this.frames = new ZstdFrames(packed);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return unpack(into, from, length);
    } catch (LostInputException | BrokenInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      frames.check();
      throw new BrokenInputException(reason(String.valueOf(e.getMessage())));
    }
  }

  private int unpack(byte[] into, int from, int length) throws IOException {
    while (true) {
      if (frame == null) {
        if (!frames.next()) {
          return -1;
        }
        frame = new ZstdInputStream(frames);
      }
      int got = frame.read(into, from, length);
      if (got >= 0) {
        return got;
      }
      frames.check();
      frame = null;
    }
  }

  private static String reason(String message) {
    return message.startsWith("Window size too large")
        ? "the zstd data needs a window of more than 8 MB; compress without --long or --ultra"
        : "the zstd data is damaged";
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
