package org.belfry.bench.neighbour;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.belfry.bench.subject.Hub;
import org.belfry.bench.workbench.Workbench;

/** Endpoints that do what they should not. */
public interface BadNeighbours extends AutoCloseable {
  /** Gets them ready; they are nobody's subscribers yet. */
  @FunctionalInterface
  interface Arrival {
    BadNeighbours at(Workbench bench) throws Exception;
  }

  /** How many they are, and what they do. */
  String description();

  /** What Belfry's JVM has to be told so that they can be subscribed. */
  List<String> javaOptions();

  /** Subscribes them. */
  void subscribe(Hub hub, String topic) throws ExecutionException, InterruptedException;

  @Override
  void close() throws IOException;
}
