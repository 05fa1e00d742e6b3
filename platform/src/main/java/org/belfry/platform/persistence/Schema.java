package org.belfry.platform.persistence;

/**
 * The tables of one context. Each context makes one bean of this; its migrations run at start,
 * before any timer and any request.
 *
 * @see Migration
 */
public interface Schema {
  /** Prefix of the context's tables without the underscore, such as {@code hook}. */
  String prefix();

  /** Where the migrations are on the class path, such as {@code org/belfry/webhooks/schema}. */
  String location();
}
