package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belfry.system.fuzz.described.Operation;
import org.jspecify.annotations.Nullable;

/** A request that is being made: right at first, and then less and less so. */
final class Draft {
  private final Operation operation;
  private final List<String> faults = new ArrayList<>();
  private final List<Header> headers = new ArrayList<>();
  private String method;
  private String target;
  private String version = "HTTP/1.1";
  private byte[] body = {};
  private byte @Nullable [] sent;
  private boolean malformed;
  private boolean framed = true;
  private boolean strange;
  private boolean impersonated;
  private boolean barbaric;

  /** A field of the head; what is sent between its name and its value is usually a colon. */
  private record Header(String name, String separator, String value) {}

  Draft(Operation operation, String target) {
    this.operation = operation;
    this.method = operation.method();
    this.target = target;
  }

  Operation operation() {
    return operation;
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  byte[] body() {
    return body.clone();
  }

  /** Tells of something that was done to it. */
  Draft fault(String name) {
    faults.add(name);
    return this;
  }

  Draft header(String name, String value) {
    return header(name, ": ", value);
  }

  Draft header(String name, String separator, String value) {
    headers.add(new Header(name, separator, value));
    return this;
  }

  Draft without(String name) {
    headers.removeIf(header -> header.name().equalsIgnoreCase(name));
    return this;
  }

  Draft with(String name, String value) {
    return without(name).header(name, value);
  }

  boolean has(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  /** Another target: what it asks for is anybody's guess. */
  Draft target(String other) {
    target = other;
    strange = true;
    return this;
  }

  Draft query(String parameter) {
    target += (target.contains("?") ? "&" : "?") + parameter;
    return this;
  }

  Draft method(String other) {
    strange |= !other.equals(method);
    method = other;
    return this;
  }

  Draft version(String other) {
    version = other;
    framed = false;
    return this;
  }

  Draft body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  /** What comes after the head, where that is not simply the body. */
  Draft sent(byte[] bytes) {
    sent = bytes.clone();
    return this;
  }

  /** Whoever reads its head may refuse it. */
  Draft barbaric() {
    barbaric = true;
    return this;
  }

  /** It may be anybody's. */
  Draft strangeCredentials() {
    impersonated = true;
    return this;
  }

  /** Whoever reads the body has to notice. */
  Draft malformed() {
    malformed = true;
    return this;
  }

  /** Nobody can tell for sure where it ends. */
  Draft unframed() {
    framed = false;
    return this;
  }

  Request request(int index, Who who) {
    boolean unread = operation.mediaTypes().isEmpty() || operation.takesAnything() || strange;
    return new Request(
        index,
        operation,
        who,
        method,
        target,
        bytes(),
        faults.isEmpty() ? "nothing" : String.join(", ", faults),
        framed,
        barbaric || strange || !framed,
        strange || impersonated || !framed,
        malformed && framed && !unread && !namesCharset());
  }

  private byte[] bytes() {
    if (!has("Content-Length") && !has("Transfer-Encoding") && (body.length > 0 || needsLength())) {
      header("Content-Length", String.valueOf(body.length));
    }
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(' ').append(version).append("\r\n");
    headers.forEach(
        header ->
            head.append(header.name())
                .append(header.separator())
                .append(header.value())
                .append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(ISO_8859_1));
    all.writeBytes(sent == null ? body : sent);
    return all.toByteArray();
  }

  /** In another charset the same bytes may be a text. */
  private boolean namesCharset() {
    return headers.stream().anyMatch(header -> header.value().contains("charset"));
  }

  private boolean needsLength() {
    return List.of("POST", "PUT", "PATCH").contains(method.toUpperCase(Locale.ROOT));
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
