/** What every request passes before an application sees it, and every answer on its way out. */
@NullMarked
package org.belfry.web.edge;

import org.jspecify.annotations.NullMarked;
