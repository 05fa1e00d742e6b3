/**
 * The one reader of bodies: it comes after the access check, reads them whole, within limits of
 * size and time, and lets only what is well-formed through.
 */
@NullMarked
package org.belfry.platform.body;

import org.jspecify.annotations.NullMarked;
