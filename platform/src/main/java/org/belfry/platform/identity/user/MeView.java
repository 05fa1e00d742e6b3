package org.belfry.platform.identity.user;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling.
 *
 * @param application null if neither token nor API key names one
 */
@JsonbPropertyOrder({"id", "name", "roles", "scopes", "application", "sparkRole"})
public record MeView(
    long id,
    String name,
    List<String> roles,
    List<String> scopes,
    @Nullable String application,
    String sparkRole) {
  static MeView of(Caller caller, TokenKinds kinds) {
    return new MeView(
        caller.userId().value(),
        caller.userName(),
        caller.roles().stream().sorted().toList(),
        caller.scopes().stream().sorted().map(Scope::code).toList(),
        caller.application(),
        kinds.of(caller));
  }
}
