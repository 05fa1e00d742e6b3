/** The dialect mywork, as far as it is about tasks ({@code contracts.md}, mywork). */
@NullMarked
package org.belfry.tasks.mywork;

import org.jspecify.annotations.NullMarked;
