package org.belfry.platform.persistence.schema;

/**
 * The tables of one context. Each context makes one bean of this; its migrations run at start,
 * before any timer and any request.
 *
 * <p>They are the same for H2 and PostgreSQL, but for what H2 lacks and speed wants, such as
 * partial indexes: what follows <code>${postgresql}</code> on a line is for PostgreSQL only, and
 * what follows <code>${h2}</code> for H2.
 *
 * <p>A migration may be cut off between any two statements, and H2 rolls none back: every statement
 * is written so that it can be repeated ({@code IF NOT EXISTS}).
 *
 * @see Migration
 */
public interface Schema {
  /** Prefix of the context's tables without the underscore, such as {@code hook}. */
  String prefix();

  /**
   * Where the migrations are on the class path, such as {@code
   * org/belfry/platform/identity/schema}.
   */
  String location();
}
