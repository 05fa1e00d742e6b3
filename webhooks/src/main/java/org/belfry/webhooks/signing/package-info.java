/** Signatures of what is pushed, as Standard Webhooks 1.0.0 has them. */
@NullMarked
package org.belfry.webhooks.signing;

import org.jspecify.annotations.NullMarked;
