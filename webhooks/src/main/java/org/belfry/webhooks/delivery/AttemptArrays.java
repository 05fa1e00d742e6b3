package org.belfry.webhooks.delivery;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A batch of attempts as parameters of one statement: an array a column. */
final class AttemptArrays {
  private final Update update;
  private final List<Attempt> attempts;

  AttemptArrays(Update update, List<Attempt> attempts) {
    this.update = update;
    this.attempts = attempts;
  }

  <T> AttemptArrays bind(String name, Class<T> type, Function<Attempt, @Nullable T> value) {
    update.bindArray(name, type, attempts.stream().map(value).toList());
    return this;
  }

  /** Text of others: PostgreSQL cannot hold the character 0, which an endpoint may well send. */
  AttemptArrays bindText(String name, int maxLength, Function<Attempt, @Nullable String> text) {
    return bind(name, String.class, attempt -> storable(text.apply(attempt), maxLength));
  }

  private static @Nullable String storable(@Nullable String text, int maxLength) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() > maxLength ? clean.substring(0, maxLength) : clean;
  }
}
