import { graphql } from '../../../generated/gql.js';
import type { Scan_ExtractionFragment } from '../../../generated/graphql.js';

/** The progress of a scan and of the reading by the outside reader that follows it, for all that shows or changes them. */
export const ScanExtraction = graphql(`
  fragment Scan_extraction on Extraction {
    id
    state
    done
    total
    isCut
    otherLanguage
    isOutdated
    outside {
      id
      state
      model
      host
      done
      total
      added
      leftOut
      failure
      httpStatus
    }
  }
`);

export type Scan = Scan_ExtractionFragment;
export type Outside = NonNullable<Scan['outside']>;
