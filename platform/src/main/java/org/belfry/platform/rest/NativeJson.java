package org.belfry.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** JSON of the native API: instants have milliseconds, always. */
public final class NativeJson implements ContextResolver<Jsonb> {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private final Jsonb jsonb =
      JsonbBuilder.create(new JsonbConfig().withAdapters(new InstantAdapter()));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** Reads any ISO 8601 moment with an offset; writes UTC. */
  public static final class InstantAdapter implements JsonbAdapter<Instant, String> {
    @Override
    public String adaptToJson(Instant instant) {
      return MILLISECONDS.format(instant);
    }

    @Override
    public Instant adaptFromJson(String text) {
      return DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
    }
  }
}
