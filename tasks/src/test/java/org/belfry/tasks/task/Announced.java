package org.belfry.tasks.task;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvents;

/** Hands what is fired to one observer. */
record Announced(Consumer<List<TaskEvent>> observer) implements Event<TaskEvents> {
  @Override
  public void fire(TaskEvents events) {
    observer.accept(events.events());
  }

  @Override
  public <U extends TaskEvents> CompletionStage<U> fireAsync(U events) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends TaskEvents> CompletionStage<U> fireAsync(
      U events, NotificationOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Event<TaskEvents> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends TaskEvents> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends TaskEvents> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
