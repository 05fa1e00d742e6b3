package org.belfry.platform.configuration;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Environment variables that Kubernetes makes in every container for a Component, and Docker for a
 * linked container: for a Component {@code belfry-web} they begin with {@code BELFRY_WEB_}. They
 * are told from keys of ours by the whole of their form, the value included, so that {@code
 * BELFRY_PORT=9090} is still a mistake.
 */
enum ServiceVariable {
  SERVICE_HOST("SERVICE_HOST", "[0-9A-Fa-f.:]+"),
  SERVICE_PORT("SERVICE_PORT(_[A-Z0-9_]+)?", "[0-9]{1,5}"),
  PORT("PORT", "(tcp|udp|sctp)://.+"),
  PORT_OF_PROTOCOL("PORT_[0-9]+_(TCP|UDP|SCTP)", "(tcp|udp|sctp)://.+"),
  PROTO("PORT_[0-9]+_(TCP|UDP|SCTP)_PROTO", "tcp|udp|sctp"),
  PORT_NUMBER("PORT_[0-9]+_(TCP|UDP|SCTP)_PORT", "[0-9]{1,5}"),
  ADDRESS("PORT_[0-9]+_(TCP|UDP|SCTP)_ADDR", "[0-9A-Fa-f.:]+");

  private final Pattern name;
  private final Pattern value;

  ServiceVariable(String name, String value) {
    this.name = Pattern.compile("BELFRY_([A-Z0-9_]+_)?" + name);
    this.value = Pattern.compile(value);
  }

  static boolean is(String name, String value) {
    return Arrays.stream(values())
        .anyMatch(form -> form.name.matcher(name).matches() && form.value.matcher(value).matches());
  }
}
