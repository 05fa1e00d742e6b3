package org.belfry.system;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A new user with an empty inbox, and what such a user calls. */
public final class Person {
  private final Belfry belfry;
  private final String name;
  private final String token;

  private Person(Belfry belfry, String name, String token) {
    this.belfry = belfry;
    this.name = name;
    this.token = token;
  }

  /** Makes one who may do everything, through an application called {@code Test}. */
  public static Person of(Belfry belfry) {
    String name = "person-" + UUID.randomUUID();
    belfry.api("demo-admin").post("/users", "{\"name\": \"%s\"}".formatted(name)).expect(201);
    return new Person(belfry, name, token(belfry, name, "data/full", "Private"));
  }

  public String name() {
    return name;
  }

  public String token() {
    return token;
  }

  /** The same one with a token of another scope. */
  public Person with(String scope) {
    return new Person(belfry, name, token(belfry, name, scope, "Private"));
  }

  /** The same one with a token of another spark role. */
  public Person as(String sparkRole) {
    return new Person(belfry, name, token(belfry, name, "data/full", sparkRole));
  }

  /** The native API. */
  public Http api() {
    return belfry.api(token);
  }

  /** A stream of what changes in the inbox. */
  public EventStream events(Map<String, String> headers) {
    return events(belfry, headers);
  }

  /** The same from another node. */
  public EventStream events(Belfry node, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Authorization", "Bearer " + token);
    return EventStream.open(node.url().resolve("/belfry/v1/inbox/events"), all);
  }

  public HubClient hub() {
    return belfry.hub(token);
  }

  /** Any other API of Belfry's, below a path. */
  public Http at(String path) {
    return Http.at(belfry.url().resolve(path)).with("Authorization", "Bearer " + token);
  }

  private static String token(Belfry belfry, String user, String scope, String sparkRole) {
    return belfry
        .api("demo-admin")
        .post(
            "/tokens",
            """
            {"name": "test", "user": "%s", "scopes": ["%s"], "application": "Test",
             "sparkRole": "%s"}"""
                .formatted(user, scope, sparkRole))
        .expect(201)
        .string("/token");
  }
}
