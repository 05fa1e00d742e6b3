package org.belfry.platform.identity.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;

/** A user, as administrators see it. */
@JsonbPropertyOrder({"id", "name", "roles", "hasPassword", "createdAt"})
public record UserView(
    long id, String name, List<String> roles, boolean hasPassword, Instant createdAt) {
  static UserView of(User user) {
    return new UserView(
        user.id().value(),
        user.name(),
        user.roles().stream().sorted().toList(),
        user.passwordHash() != null,
        user.createdAt());
  }
}
