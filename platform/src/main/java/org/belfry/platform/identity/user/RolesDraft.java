package org.belfry.platform.identity.user;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/** All the roles that a user is to have. */
public record RolesDraft(@NotNull @KnownRoles Set<String> roles) {}
