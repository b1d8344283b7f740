"""English words to make passphrases of: common and friendly."""

from __future__ import annotations

WORDS = tuple(
    """
abacus absolute academy accent account achieve acorn acrobat across active activity actor adapt address
adjust admire advance advice adviser aerial afford agenda agree airplane airport album alcove alert
alfalfa allspice almond aloft alphabet alpine already also altitude aluminum always amazing amber
ambition amenity amount amuse anagram analog ancestor anchor anecdote animal ankle answer anthem antique
antler anybody anyone anything anytime anyway apology appear applaud apple approve apricot apron
aqueduct arcade archive arena argument armchair aroma arrange arrival artist artistic artwork ascend
asleep aspect aspen assemble assist assure athlete atlas attach attend attic attract auburn audience
author autumn avenue average aviator avocado awake award awesome axis azure baby backdrop backpack
backyard badger bagel bakery balance balcony ballad ballet balloon ballroom bamboo banana banjo banner
barista baritone barley barn barrel baseball basement basil basket bassoon bathtub battery bazaar beach
beacon beagle bean beaver bedroom bedside beehive beetle begin believe bell belong below benefit berry
between beverage beyond bicycle binder birch bird birdseed birthday biscuit bison blanket blend blender
blink blooming blossom blouse blue board boat bobsled bonfire bonus bookcase bookmark bookshop border
borrow bottle bottom boulder bounce bouquet bowl bracelet braid branch brass brave bread breather breeze
brick bridge bright bring broccoli brochure bronze brook brother brown browser brush bubble bucket buddy
buffalo buffet builder building bulb bulletin bundle bungalow bunny burger busy button buzzer cabbage
cabin cabinet cable cactus cadence cake calcium calendar calm camel camellia camera campfire campus
canal canary candle canoe canopy canvas canyon capable capital caption caramel caravan cardigan cardinal
carefree careful caribou carnival carousel carpet carrot cart carve castle casual catalog catch caterer
cavern cedar ceiling celery cello center century ceramic cereal certain chair chalet chalk champion
change chapter charcoal charity charm checkers cheddar cheerful cheese cheetah chemist cherry chess
chestnut chicken chickpea chili chimney chipmunk chirp chisel choice chorus chowder chuckle cinema
cinnamon circle circus citizen citrus city clap clarinet classic clean clearing clever climate climb
clipper clock clothing cloud coach coast coaster cobalt cobbler cocoa coconut coffee coin collage
collect colony color column comedy comet comfort comic common commute compact company compare compass
complete compost computer concept concise concrete conduct confetti connect consider constant contact
content continue contour contrast convey cookbook cookie copilot copper coral corduroy corner corridor
cosmos costume cottage cotton cougar council counter country couple courage courier course courtesy
cousin coworker cozy crab cradle crafty crane crayon cream create creative credit creek crescent cricket
crimson crisp crocus crop croquet crossing crumpet crunchy crystal cuckoo cucumber cultural culture
cupboard cupcake curator curious curl current cushion custard custom cycle cyclist cymbal cypress
daffodil daily dancer daring dashing database dawn daybreak daylight dazzle debut decade december
decimal deck decorate dedicate deer definite delight deliver delta denim dentist depart deposit describe
design designer dessert destiny detail develop diagram dialog diamond diary diligent dinner dinosaur
diploma direct discount discover dish display distance district divide dogwood dolphin dominant domino
donation donkey door doorbell double doughnut dove downhill download downtown dozen dragon drama drawer
drawing dress dresser dribble drift drive driveway drizzle drum drummer dune durable dwelling dynamic
eager earnest earring eatery echo eclipse ecology economy editor educate effort elastic elbow elder
electric elegant element elephant elevator eleven eligible eloquent embark emblem emerald emerge emotion
employ enable enamel enchant enclose encore endless energy engage engine engineer enhance enjoy enough
ensemble entire entrance envelope episode equal equator equip errand espresso essay essence estate
ethical evening event every exact example exceed excel exchange exciting exercise exhibit expand expect
explain export express exterior extra eyebrow eyelash fabric fabulous facet factory fair fairway falcon
familiar family famous fancy fantasy farewell farmer farmland farmyard fashion fastener favorite feather
feature february feedback fellow felt fence fennel fern fertile festival festive fiber fiction fiddle
field fifteen fifty figure figurine filament filter finale finance finch finger finish fiord firefly
fireside first fishery fitness fixture flag flagpole flame flamingo flannel flapjack flavor flexible
flicker float floor flourish flower fluent fluffy flute flutter flyer foam focus folder folklore
footpath footstep forecast foremost forest forever forkful format formula fortune forward fossil founder
fountain fourteen foxglove fragment fragrant freckle freedom freeway freezer frequent fresco fresh
freshly friday friend frolic frontier frost frosting fruit fruitful fulfill full function furnish furrow
future gadget galaxy gallery gallon garage garden gardenia garlic garnet gate gather gazebo gazelle
gearbox gecko general generate generous gentle genuine geology geranium gesture geyser gherkin giant
gift giggle gingham giraffe glacier glad gladly glass gleam glide glimmer glitter globe glossary glow
glowing goal goggles golden goldfish gondola good goodness gopher gorge gourmet grace graceful gradual
graduate grain grammar grandma granite graphic gravel gravity great green greenery grid grill grinning
grocery groovy group grove grower growth guava guess guidance guitar gumdrop gymnast habit hairpin half
halfway hamlet hammer hammock hamster handbook handmade handrail handy hangout happen happy harbor
hardware hare harmonic harmony harvest haven hawk haystack hazel hazelnut headband headline healthy
hearth heartily hedge height helium helmet helper helpful herb heritage heron hexagon hibiscus hiccup
highland highway hiker hill hillside hint historic hobby hockey hoist holiday hollow home homemade
homework honest honey honeybee hoodie hoof hopeful horizon horse horseman hotel hour huddle humble
humility hundred hyacinth hydrant hydrogen iceberg icicle icon ideal identify igloo illusion image
imagine imprint improve impulse include increase indeed indigo indoor infinite informal initial inkwell
inlet innovate inquiry insect inside insight inspire install instant insulate integer intend interest
interior internal intrigue invent inventor invite iris island item ivory jacket jaguar jamboree january
jasmine jazz jelly jersey jester jetty jewel jigsaw jogger joke journal journey joyful joyous jubilee
juggle juice jukebox july jump jumper junior juniper kangaroo kayak keen keeper kerchief kernel ketchup
kettle keyboard keynote keypad kickoff kilogram kimono kind kindly kindness kinship kiosk kitchen kite
kitten kiwi knapsack knee knit knitting knock know knowing knuckle koala label lacquer ladder ladle
ladybug lagoon lakeside lamb landing landmark language lantern large larkspur lasagna lately lattice
laugh launch laundry laurel lavender layer leader leaf leaflet leapfrog learn lecture legend legible
leisure lemon lemonade length lentil leopard lesson letter lettuce level library license lifelong
lifetime lighten likely lilac lily limber lime limerick limit linen linguist lion liquid list listen
literal literary little lizard llama lobster local location locket lodge logic logical lollipop long
lookout lotus lounge lovely lowland lucky luggage lullaby luminous lunar luncheon lupine lyric lyrical
macaroni machine magazine magenta magic magnet magnify magnolia magpie mahogany mainland maintain
majestic major makeover mammoth manager manatee mandarin mandolin mango mantle manual maple marathon
marble march margin marigold mariner market marmot maroon marvel mascot mason massive matching material
matinee maximum maybe meadow measure medal medley melodic melody melon member memory mention mentor menu
merchant meridian merit message meteor method midday midnight midpoint mild mildly mileage million mimic
mineral minimum minnow minute mirror mission mixer mobile modern modest molecule moment monday monitor
month monument moon moonbeam moonrise morning mosaic moss motivate motor mouse mouthful movable movie
muffin multiply mural museum mushroom music musical mutual myriad mystery name napkin nation native
nature nautical navigate navy near nearby neatly nectar needle neighbor neon nephew nest network neutral
never newcomer news nicely nickel niece nimble ninety noble nonstop noodle normal north nose notable
notation notebook notepad nothing notice nougat nourish novel novelty november nuance nugget number
nursery nutmeg nutrient nutshell nylon oasis oatmeal object oblong oboe observe obtain obvious occasion
occupy ocean octagon october octopus offer office offshore often olive olympic omelet once ongoing onion
online onward open opera operate opinion optical optimist option orange orbit orchard orchid ordinary
oregano organ organic organize origami origin original ornament osprey ostrich other outcome outdoor
outfit outlet outline outlook output outreach outside oval over overcoat overhead overlook overtime
owner oxygen oyster pacific pack package paddle padlock page pageant paint painter pajama palace palette
pamphlet pancake panda panel panorama pansy panther pantry papaya paper paprika parade paradise paragon
parallel parasol parcel parent parkway parsley parsnip particle partner party passage passport pasta
pastel pasture path patience patio pattern pause pavement pavilion peace peaceful peacock peanut pearl
pebble pecan pedestal pelican pencil pendant penguin people pepper percent perfect perform perfume
period perky permit person petal petunia pharmacy phonetic photo phrase physics pianist piano piccolo
pickle picnic picture pigeon pillow pilot pine pinecone pinwheel pioneer pipeline pitcher pivotal pizza
planet plankton planner plate platform playful playmate playroom plaza pleasant please pleasure plenty
pliable plum plumage plumber podium poem polish polished polite polka pollen polygon pond popcorn poppy
popsicle popular porch porridge portable portion portrait position positive possible possum postage
postcard poster postman potato potluck poultry powder powerful practice prairie praise preface prefer
premier prepare presence present preserve pretend pretty pretzel prevail preview previous primary
primrose princess prior prism pristine private prize probable problem proceed produce profile profound
program progress project prologue promise promote prompt pronoun proof prospect prosper protein proud
proverb provide public publish pudding pulley pumice pumpkin pupil puppet purchase purple purpose
pursuit pushcart puzzle pyramid quadrant quaint quality quantity quarry quarter quartz quench question
quiche quick quicken quiet quill quince quintet quiver quote rabbit raccoon radar radiant radio radish
radius raft railroad railway rainbow raincoat rainfall raisin ramble ramp random rapid rational rattan
reaction readable ready realist reason rebuild receipt recipe recital reckon recline record recover
recycle redwood refill refine reflect reflex refresh regard regatta region regular relate relative relax
relevant reliable relish remark remember remind remote renew renown repair repeat replace reply report
reptile request rescue research resident resource respect respond restore result retrieve return reunion
reverse revive revolve rewrite rhombus rhubarb rhythm ribbon rickshaw ripple rise river riverbed
roadside robin robot rodeo roller romaine room rooster rope rosebud rosemary rosette rotary rotate round
roundup route routine rowboat rubber ruby rugged ruler runner runway rustic safari saffron sailboat
sailing sailor salad salmon salsa salt salute sample sandal sandbar sandbox sandpit sandwich sapphire
satchel satin satisfy saturday saucer sauna savanna savings scale scallop scanner scarf scarlet scenery
scenic scholar school science scissors scooter scout scramble screen scribble sculptor seafood seagull
seahorse search seashell seashore seaside seasonal seaweed second secret section secure seedling seesaw
segment select selfless senior sense sensible sentence sequel sequence sequoia serenade serene series
serious service setting seven several shade shadow shallow shamrock sheep shelf shelter shimmer shine
shirt shoebox shoelace shopper shore shortcut shoulder shovel showcase shower shrimp shuffle shutter
shuttle sibling sidewalk sierra signal signpost silence silky silver sincere sister sixteen sixty skate
sketch skier skill skillet skylark skyline sleeve slice slogan slope small smart smile smooth snack
snail snorkel snowball snowdrop snowman soap soccer social sock soda soft software solid solo solution
solve somebody someday somewhat sonnet soprano sorbet source south soybean space spacious spaniel spark
sparkle sparrow spatula speaker special specific spectrum speech speed spell sphere spinach spinning
spiral splash splendid spoon sport spotless spread spring sprinkle sprout spruce square squash squid
squirrel stable stadium stairs stamp standard stanza stapler starfish starling stately station steady
steel stellar stencil stepping stereo sticker stitch stone stool storage story straight strand straw
stream street stretch stripe strong student studio sturdy style stylish subject sublime submit succeed
success sudden suede sugar suitable suitcase sunbeam sunday sundial sunlight sunrise sunset sunshade
superior supper supply support sure surfer surname surprise surround survey sustain swan sweater sweet
swift swim swing sycamore syllable symbol sympathy symphony synonym syntax syrup system tablet tabletop
taco tadpole taffeta talent tandem tangible tapestry target tartan task taste tasteful taxi teacher
teacup teammate teamwork teapot teaspoon telegram telltale template tempo tendency tender tennis tent
terminal terrace textile texture thank thankful theater theme thermal thermos thicket thimble thing
third thirsty thirteen thistle thought thousand thread three thrifty thrive thumb thursday tidal tidy
tiger tinsel tiptoe tissue title toddler together token tolerant tomato tomorrow topaz topmost tortoise
total toucan tourist toward towel town township tractor trade traffic trail tranquil transfer transit
treasure trekking trellis tremolo trend triangle tribute trilogy trinket trip triumph trivial trolley
trombone trophy tropical trousers trout truck truffle trust truth tuba tuesday tugboat tuition tulip
tumbler tundra tuneful tunnel turbine turmeric turn turnip turtle tutorial tuxedo tweed twelve twenty
twice twilight twin twinkle twist ukulele umbrella unbroken uncle uncommon under unfold unicorn uniform
unify unique uniquely universe unpack until upbeat upcoming update uphill upkeep uplift upright upstairs
uptown upward urban usable useful usual utensil utility utmost vacation valid valley value vanilla
vantage variety varnish vase vehicle velvet vendor venture veranda verbal verify verse vertical vessel
vibrant vicinity victory video view vigilant vigorous village vineyard viola violet violin virtual
virtue visible vision visit visitor visual vitality vitamin vivid voice volcanic voltage volume voyage
wafer waffle wagon waiter walk walkway walnut walrus waltz wander warbler wardrobe warm warmth washable
washer waterway wave website week weekday weekend weekly welcome wellness western westward wetland whale
wheat wheel whirl white wicker widget wildlife windmill window windy winter wintry wisdom wisteria
wombat woodcut wooden woodland woodwind wool wordplay workable workbook workday workshop world worthy
wrapper wreath wren wrist yacht yard yearbook yearly yeast yodel yogurt yonder yuletide zealous zebra
zenith zephyr zero zesty zigzag zinc zinnia zipper zucchini
""".split()
)
