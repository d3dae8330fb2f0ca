import type { AssertionCue } from '../../../lexicon/assertion.ts';
import { isBefore, isInSentence, isListed, isOwn, isWithin } from './around.ts';
import {
  isAfter,
  isBeyond,
  isClose,
  isForward,
  isNear,
  isNominal,
  isOfAdverb,
  isPhrase,
} from './following.ts';
import { isAttachedTo, isDirect, isOfNoun, isOfWholeSubject, isSubject } from './nouns.ts';
import type { Place } from './place.ts';
import { isInHeadline, isSaid, isToldBefore, isToldClause, isToldObject } from './told.ts';
import { isCommanded, isDenied, isOfModal, isOfNoOne } from './verbs.ts';

/**
 * What each reach of `assertion.yml` reaches, in the order in which the comment there explains
 * them. `condition` and `guess` reach what another does, and differ in what decides beside them.
 */
export const REACH: Readonly<Record<AssertionCue['reach'], (place: Place) => boolean>> = {
  forward: isForward,
  phrase: isPhrase,
  condition: isNear,
  modal: isOfModal,
  near: isNear,
  close: isClose,
  direct: isDirect,
  adverb: isOfAdverb,
  predicate: isOfNoOne,
  denial: isDenied,
  subject: isSubject,
  whole: isOfWholeSubject,
  nominal: isNominal,
  noun: isOfNoun,
  guess: isOfAdverb,
  within: isWithin,
  own: isOwn,
  beyond: isBeyond,
  attached: isAttachedTo,
  list: isListed,
  after: isAfter,
  command: isCommanded,
  sentence: isInSentence,
  speech: isSaid,
  clause: isToldClause,
  object: isToldObject,
  closing: isToldBefore,
  headline: isInHeadline,
  back: isBefore,
};
