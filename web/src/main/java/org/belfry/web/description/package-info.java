/**
 * The descriptions of the APIs: one OpenAPI document a dialect, checked in, complete and true as
 * the tests of this package hold it. Whoever adds an operation describes it there.
 */
@NullMarked
package org.belfry.web.description;

import org.jspecify.annotations.NullMarked;
