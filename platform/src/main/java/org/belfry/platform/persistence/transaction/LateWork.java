package org.belfry.platform.persistence.transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a transaction has put off until its end; see {@link PresentTransaction}. */
public final class LateWork {
  private final Map<Consumer<?>, Pile<?>> piles = new LinkedHashMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean isDone;

  /** Whether it is too late to put anything off until the commit. */
  boolean isDone() {
    return isDone;
  }

  @SuppressWarnings("unchecked") // Each work has the pile that it takes.
  public <T> void add(List<T> some, Consumer<List<T>> work) {
    ((Pile<T>) piles.computeIfAbsent(work, none -> new Pile<>(work, new ArrayList<>())))
        .all()
        .addAll(some);
  }

  public void addAfterwards(Runnable work) {
    afterwards.add(work);
  }

  /** Does all that was put off, and what that puts off in turn. */
  public void run() {
    while (!piles.isEmpty()) {
      List<Pile<?>> present = List.copyOf(piles.values());
      piles.clear();
      present.forEach(Pile::done);
    }
    isDone = true;
  }

  public void runAfterwards() {
    afterwards.forEach(Runnable::run);
  }

  private record Pile<T>(Consumer<List<T>> work, List<T> all) {
    void done() {
      work.accept(all);
    }
  }
}
