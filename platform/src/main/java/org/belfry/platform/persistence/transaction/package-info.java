/**
 * Transactions of work that no request brings, what is done again, and what is done just before a
 * commit.
 */
@NullMarked
package org.belfry.platform.persistence.transaction;

import org.jspecify.annotations.NullMarked;
