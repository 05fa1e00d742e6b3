/** Rotation of signing secrets. */
@NullMarked
package org.belfry.webhooks.rotation;

import org.jspecify.annotations.NullMarked;
