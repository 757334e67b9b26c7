package cleancity.kernel.mongo;

import java.util.Set;

/**
 * The operators of MongoDB that this system uses. All of them do the same on a MongoDB 8.0 replica set and on the
 * embedded engine; add one only if both have it. Left out on purpose: server-side JavaScript, change streams, sessions
 * and transactions.
 */
public final class Portable {
    private static final String WORDS = """
            $eq $ne $gt $gte $lt $lte $in $nin $and $or $nor $not $exists $type $expr $regex $options $mod $all
            $elemMatch $size $geoWithin $geoIntersects $near $nearSphere $geometry $maxDistance $minDistance $box
            $polygon $centerSphere $bitsAllSet $text $search
            $set $unset $inc $mul $min $max $rename $setOnInsert $currentDate $addToSet $pop $pull $pullAll $push $each
            $slice $sort $position
            $match $project $addFields $replaceRoot $replaceWith $group $limit $skip $unwind $lookup $facet $bucket
            $bucketAuto $sortByCount $count $geoNear $sample $unionWith $merge $out $setWindowFields $densify $fill
            $graphLookup
            $sum $avg $first $last $firstN $lastN $top $topN $bottom $bottomN $maxN $minN $stdDevPop $stdDevSamp
            $mergeObjects $median $percentile $shift $rank $denseRank $documentNumber
            $add $subtract $multiply $divide $abs $ceil $floor $round $trunc $sqrt $pow $exp $ln $log $log10
            $cond $ifNull $switch $literal $let $map $filter $reduce $concatArrays $arrayElemAt $arrayToObject
            $objectToArray $indexOfArray $isArray $range $reverseArray $sortArray $zip $setUnion $setIntersection
            $setDifference $setIsSubset $setEquals $anyElementTrue $allElementsTrue $cmp $getField $setField $unsetField
            $concat $substrCP $strLenCP $toLower $toUpper $trim $ltrim $rtrim $split $indexOfCP $regexMatch $replaceAll
            $replaceOne $toString $toInt $toLong $toDouble $toDecimal $toBool $toDate $convert $isNumber
            $dateTrunc $dateAdd $dateSubtract $dateDiff $dateToString $dateFromString $dateToParts $dateFromParts $year
            $month $dayOfMonth $dayOfWeek $hour $minute $isoWeek $isoWeekYear
            $$ROOT $$CURRENT $$REMOVE $$NOW
            """;

    public static final Set<String> OPERATORS = Set.of(WORDS.strip().split("\\s+"));

    private Portable() {}
}
