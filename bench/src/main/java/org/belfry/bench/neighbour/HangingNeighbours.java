package org.belfry.bench.neighbour;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.sink.Sink;
import org.belfry.bench.subject.Hub;

/** They take each request, and never answer. */
public record HangingNeighbours(Sink sink, int count) implements BadNeighbours {
  @Override
  public String description() {
    return count + " hang";
  }

  @Override
  public List<String> javaOptions() {
    return List.of();
  }

  @Override
  public void subscribe(Hub hub, String topic) throws ExecutionException, InterruptedException {
    hub.subscribe(topic, count, number -> sink.url(Behaviour.HANGS, number));
  }

  @Override
  public void close() {
    // The sink is the bench's.
  }
}
