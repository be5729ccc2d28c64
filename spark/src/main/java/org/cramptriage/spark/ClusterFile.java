package org.cramptriage.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.cramptriage.batch.parts.FileBytes;

/**
 * A file in a file system that Hadoop knows.
 *
 * @param name as people named it
 * @param uri where it lies
 * @param size its size in bytes
 * @param settings how to reach it
 */
record ClusterFile(
    String name, String uri, long size, Broadcast<SerializableConfiguration> settings)
    implements FileBytes, Serializable {

  private static final long serialVersionUID = 1L;

  static ClusterFile of(JobInputs.Found found, Broadcast<SerializableConfiguration> settings) {
    return new ClusterFile(
        found.name(), found.status().getPath().toString(), found.status().getLen(), settings);
  }

  @Override
  public InputStream open() throws IOException {
    Path path = new Path(uri);
    return new Seeking(path.getFileSystem(settings.value().value()).open(path), size);
  }

  /** Passes over bytes without reading them; some file systems' own streams would read. */
  private static final class Seeking extends FilterInputStream {
    private final FSDataInputStream file;
    private final long size;

    Seeking(FSDataInputStream file, long size) {
      super(file);
      this.file = file;
      this.size = size;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long from = file.getPos();
      long to = Math.min(size, from + bytes);
      file.seek(Math.max(from, to));
      return file.getPos() - from;
    }
  }
}
